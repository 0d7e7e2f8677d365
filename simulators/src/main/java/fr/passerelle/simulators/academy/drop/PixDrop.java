package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Attempt;
import fr.passerelle.simulators.academy.story.Presence;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Drops what comes from Pix Certif and Pix Orga: finalised sessions and results by class. */
public final class PixDrop {

    private final AcademySpec spec;
    private final Drop drop;
    private final SessionJson sessions;

    public PixDrop(AcademySpec spec, Drop drop) {
        this.spec = spec;
        this.drop = drop;
        this.sessions = new SessionJson(spec);
    }

    public void write(SchoolStory story) {
        story.sessions()
                .forEach(session -> drop.write(
                        Stage.SESSIONS.folder() + "/"
                                + IntakeFolder.SESSIONS.place(
                                        story.uai(), "session-" + session.slot().id() + ".json"),
                        sessions.write(story.school(), session)));
        ResultsCsv.Shape shape = story.index() % 2 == 0 ? ResultsCsv.Shape.NEW : ResultsCsv.Shape.NEW_WITH_TYPE;
        results(story, Stage.PREVIOUS_YEAR, ResultsCsv.Shape.OLD);
        results(story, Stage.RESULTS, shape);
    }

    private void results(SchoolStory story, Stage stage, ResultsCsv.Shape shape) {
        TreeMap<String, List<ResultsCsv.Line>> classes = new TreeMap<>();
        for (Stay stay : story.stays()) {
            Row row = stage == Stage.PREVIOUS_YEAR ? stay.lastYear() : current(story, stay);
            SatCertification shown =
                    stage == Stage.PREVIOUS_YEAR ? story.lastYear().get(stay.eleveId()) : lastPublished(story, stay);
            if (row != null && shown != null) {
                classes.computeIfAbsent(row.division(), code -> new ArrayList<>())
                        .add(new ResultsCsv.Line(person(stay, row), shown));
            }
        }
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                stage.at(spec.year()).atZone(SchoolYear.PARIS).toLocalDate().minusDays(1));
        classes.forEach((division, lines) -> drop.write(
                stage.folder() + "/" + IntakeFolder.RESULTS.place(story.uai(), day + "_resultats_" + division + ".csv"),
                new ResultsCsv(shape, SchoolCalendar.of(story.school()).zone()).write(lines)));
    }

    /** Pix Certif knows who changed names as they were enrolled, by what it knew then. */
    private static Person person(Stay stay, Row row) {
        boolean renamed =
                stay.presence() == Presence.CHANGES_FIRST_NAME || stay.presence() == Presence.CHANGES_FAMILY_NAME;
        if (stay.scenario().attempt() == Attempt.TOLD_OF_ANOTHER) {
            return row.person().otherwiseCalled();
        }
        return renamed && stay.rentree() != null ? stay.rentree().person() : row.person();
    }

    /** Where a pupil of this school is in spring, null for who left. */
    private static @Nullable Row current(SchoolStory story, Stay stay) {
        Row row = story.novemberApplied() ? stay.november() : stay.rentree();
        return row != null && row.fate() != Row.Fate.IGNORED ? row : null;
    }

    /** The last published test enrolled by this school; a lycée enrolled none. */
    private static @Nullable SatCertification lastPublished(SchoolStory story, Stay stay) {
        SatCertification now = story.thisYear().get(stay.eleveId());
        if (now != null && now.publishedAt() != null) {
            return now;
        }
        SatCertification before = story.lastYear().get(stay.eleveId());
        return before != null && Objects.equals(before.sessionUai(), story.uai()) ? before : null;
    }
}
