package fr.passerelle.simulators.academy.drop;

import static fr.passerelle.simulators.academy.truth.OddFile.*;

import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.story.PlannedSession;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.Scenario;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.SessionSlot;
import fr.passerelle.simulators.academy.truth.OddFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Drops, besides the good files of an odd school, those that must not be taken, or not be believed. */
public final class OddDrop {

    private static final int SCORE_OF_BEFORE = 300;

    private final Directory directory;
    private final Drop drop;
    private final SessionJson sessions;

    public OddDrop(AcademySpec spec, Directory directory, Drop drop) {
        this.directory = directory;
        this.drop = drop;
        this.sessions = new SessionJson(spec);
    }

    public void write(SchoolStory story) {
        if (directory.odd().hasARefusedSessionLastYear(story.index())) {
            SessionSlot slot = story.sessions().get(0).slot();
            drop(LAST_YEARS_SESSION, story, unheardOf(story, slot.unknown().aYearBefore()));
        }
        if (!directory.odd().hasEverybody(story.index())) {
            return;
        }
        for (OddFile left : List.of(THUMBNAILS, OPEN_ELSEWHERE, ON_ITS_WAY)) {
            drop(left, story, new byte[] {'P', 'K', 3});
        }
        drop(
                SESSION_UNKNOWN_TO_PIX,
                story,
                unheardOf(story, story.sessions().get(0).slot().unknown()));
        drop(
                BEFORE_THE_FEED,
                story,
                csv(lines(story, Scenario.SITS_UNDER_ANOTHERS_NUMBER, SatCertification::begun)
                        .toList()));
        String good = new String(csv(sat(story)), StandardCharsets.UTF_8);
        drop(FROM_A_SPREADSHEET, story, bytes(asASpreadsheetWrites(good)));
        drop(WITH_A_NEW_WORD, story, bytes(good.replace("\"Validée\"", "\"Obtenue\"")));
        drop(OLDER_THAN_THE_JURY, story, csv(beforeTheJuryDeniedIt(story)));
        drop.write(PixPlusCsv.path(story), PixPlusCsv.write(story));
    }

    private void drop(OddFile file, SchoolStory story, byte[] content) {
        drop.write(file.path(story.school()), content);
    }

    /** A test of which Pix has never heard either; who sat it waits for a result anyway, if anybody does. */
    private byte[] unheardOf(SchoolStory story, SessionSlot slot) {
        PlannedSession any = story.sessions().get(0);
        PlannedSession.Sitting sat = any.sittings().stream()
                .filter(one -> one.certification() != null)
                .min(Comparator.comparing(
                        one -> Objects.requireNonNull(one.certification()).publishedAt() != null))
                .orElseThrow();
        return sessions.write(
                story.school(),
                new PlannedSession(
                        slot,
                        any.examiners(),
                        List.of(new PlannedSession.Sitting(sat.stay(), sat.certification(), slot.id()))));
    }

    /** Certifications of this year that are obtained, three of them. */
    private static List<ResultsCsv.Line> sat(SchoolStory story) {
        return lines(story, Scenario.OBTAINS, certification -> certification)
                .limit(3)
                .toList();
    }

    private static List<ResultsCsv.Line> beforeTheJuryDeniedIt(SchoolStory story) {
        return lines(story, Scenario.FAILS_AGAINST_AN_OLD_FILE, one -> one.obtainedWith(SCORE_OF_BEFORE))
                .toList();
    }

    private static Stream<ResultsCsv.Line> lines(
            SchoolStory story, Scenario scenario, UnaryOperator<SatCertification> as) {
        return story.stays().stream()
                .filter(stay -> stay.scenario() == scenario && story.thisYear().containsKey(stay.eleveId()))
                .map(stay -> new ResultsCsv.Line(
                        stay.person(),
                        as.apply(Objects.requireNonNull(story.thisYear().get(stay.eleveId())))));
    }

    private static byte[] csv(List<ResultsCsv.Line> lines) {
        return new ResultsCsv(ResultsCsv.Shape.NEW).write(lines);
    }

    /** Years of two figures, and a competence of the header taken for the first day of a month. */
    private static String asASpreadsheetWrites(String csv) {
        return csv.replaceAll("(\\d\\d/\\d\\d/)\\d\\d(\\d\\d)", "$1$2").replace(";1.1;", ";01-janv;");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
