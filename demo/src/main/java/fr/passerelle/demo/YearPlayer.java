package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.hub.wiring.SchoolDirectory;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.school.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Plays the stages of the year up to an instant, each to its end, then compares the ledger with the truth. */
final class YearPlayer {

    /** From the morning of a stage to the night, when the hub's own jobs run. */
    private static final Duration UNTIL_NIGHT = Duration.ofHours(14);

    private static final String LAST_RECUPERATION = "LAST_RECUPERATION";

    private final Year year;
    private final LsuAccess lsu;
    private final Instant asOf;
    private final Screen screen;
    private final HubDriver hub;
    private final SchoolYear schoolYear;
    private final List<StageRow> rows = new ArrayList<>();

    YearPlayer(Year year, LsuAccess lsu, Instant asOf, Screen screen) {
        this.year = year;
        this.lsu = lsu;
        this.asOf = asOf;
        this.screen = screen;
        this.hub = new HubDriver(year, screen);
        this.schoolYear = year.academy().spec().year();
    }

    /** True when every pupil is as expected. */
    boolean play() throws IOException {
        for (Stage stage : Stage.values()) {
            if (!stage.at(schoolYear).isAfter(asOf)) {
                playOnce(stage);
            }
            if (stage == Stage.PREVIOUS_YEAR) {
                playLastYear();
            }
        }
        year.clock().moveTo(asOf);
        if (Stage.RECUPERATION.at(schoolYear).isAfter(asOf)
                && !Stage.ACCOUNTS.at(schoolYear).isAfter(asOf)) {
            rows.add(hub.stage("à la date demandée", () -> {
                hub.fire(Flow.SYNC_CERTIFIABILITY);
                hub.fire(Flow.PULL_RESULTS);
            }));
        }
        return conclude();
    }

    /** A step of its own: a year that was stopped before that opening still owes it when it goes on. */
    private void playLastYear() throws IOException {
        Instant opening = Stage.RECUPERATION.at(schoolYear.previous());
        if (!opening.isAfter(asOf) && !year.folder().isPlayed(LAST_RECUPERATION)) {
            year.clock().moveTo(opening);
            rows.add(hub.stage("récupération précédente", () -> hub.fire(Flow.RECOVER)));
            year.folder().played(LAST_RECUPERATION);
        }
    }

    private void playOnce(Stage stage) throws IOException {
        if (year.folder().isPlayed(stage.name())) {
            screen.line(label(stage) + " : déjà joué dans ce dossier");
            return;
        }
        year.clock().moveTo(stage == Stage.RECUPERATION ? asOf : stage.at(schoolYear));
        rows.add(hub.stage(label(stage), () -> {
            Path drops = year.folder().resolve("academy").resolve(stage.folder());
            declareSchools(drops);
            // Pupils come before what is said of them, as in life.
            for (IntakeFolder folder : IntakeFolder.values()) {
                year.intake().drop(drops, folder);
                hub.settle(label(stage));
            }
            night(stage);
        }));
        year.folder().played(stage.name());
    }

    /** A directory that changes in the year: the hub reads it as it does at each start. */
    private void declareSchools(Path stage) throws IOException {
        Path declared = stage.resolve("etablissements.csv");
        if (Files.exists(declared)) {
            PrivateFiles.write(year.folder().resolve("academy/etablissements.csv"), Files.readAllBytes(declared));
            year.hub().getBean(SchoolDirectory.class).start();
        }
    }

    /** What the hub does by itself after such a day. */
    private void night(Stage stage) throws IOException {
        switch (stage) {
            case PREVIOUS_YEAR, RENTREE -> {}
            case ACCOUNTS, MOVEMENTS -> {
                year.clock().moveTo(earlier(stage.at(schoolYear).plus(UNTIL_NIGHT), asOf));
                hub.fire(Flow.SYNC_CERTIFIABILITY);
            }
            case SESSIONS, RESULTS -> {
                year.clock().moveTo(earlier(stage.at(schoolYear).plus(UNTIL_NIGHT), asOf));
                hub.fire(Flow.SYNC_CERTIFIABILITY);
                hub.fire(Flow.PULL_RESULTS);
            }
            case RECUPERATION -> {
                hub.fire(Flow.SYNC_CERTIFIABILITY);
                hub.fire(Flow.PULL_RESULTS);
                hub.settle(label(stage));
                hub.fire(Flow.RECOVER);
            }
        }
    }

    private boolean conclude() {
        screen.line("");
        StageRow.table(rows).forEach(screen::line);
        LevelView levels = year.hub().getBean(LevelView.class);
        List<School> concerned = year.academy().schools(asOf).stream()
                .filter(school -> levels.isConcerned(Objects.requireNonNullElse(school.successor(), school.uai())))
                .toList();
        LsuMorning morning = new LsuMorning(year, lsu, asOf, screen);
        morning.showSummary(concerned);
        boolean fed = morning.askAll(concerned);
        hub.showQuarantine();
        TruthCheck.Result result = new TruthCheck(year).compare(asOf);
        result.differences().forEach(screen::line);
        screen.line("Year played: " + result.pupils() + " pupils, " + result.asExpected() + " as expected");
        return fed && result.differences().isEmpty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String label(Stage stage) {
        return switch (stage) {
            case PREVIOUS_YEAR -> "année précédente";
            case RENTREE -> "rentrée";
            case ACCOUNTS -> "comptes GAR";
            case MOVEMENTS -> "mouvements";
            case SESSIONS -> "sessions";
            case RESULTS -> "résultats du jury";
            case RECUPERATION -> "récupération LSU";
        };
    }
}
