package fr.passerelle.demo;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.ProofCommand;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays a school year with everything embedded. */
@Command(name = "demo", resourceBundle = "fr.passerelle.demo.help", mixinStandardHelpOptions = true)
public final class DemoCommand implements ProofCommand {

    /** The hour at which an operator reads what the night did. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--schools", paramLabel = "N", defaultValue = "12")
    private int schools;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7")
    private long seed;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--as-of", paramLabel = "DATE|INSTANT")
    private @Nullable String asOf;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant until = asOf == null
                ? lsuMorning(
                        SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant()))
                : instant(asOf);
        SchoolYear year = SchoolCalendar.METROPOLITAN.yearAt(until);
        AcademySpec academy;
        try {
            academy = new AcademySpec(schools, GenerateCommand.USUAL_PUPILS_PER_SCHOOL, seed, year);
        } catch (IllegalArgumentException e) {
            throw new Trouble(ExitCode.WRONG_USE, "Taille d'académie hors des bornes : " + e.getMessage());
        }
        boolean chosen = data != null;
        Path folder = chosen ? data : Path.of("data", "demo-" + port);
        return new Demo(new DemoOptions(
                        academy, once, port, until, folder.toAbsolutePath().normalize(), chosen))
                .run();
    }

    private static Instant lsuMorning(SchoolYear year) {
        return Stage.RECUPERATION
                .at(year)
                .atZone(SchoolYear.PARIS)
                .with(MORNING)
                .toInstant();
    }

    /** A day means its morning, a time without zone is in Paris. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAnInstant) {
            try {
                return LocalDateTime.parse(text).atZone(SchoolYear.PARIS).toInstant();
            } catch (DateTimeParseException notATime) {
                return day(text);
            }
        }
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text)
                    .atTime(MORNING)
                    .atZone(SchoolYear.PARIS)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    "Date illisible : " + text + ". Exemples : 2027-06-07, 2027-06-06T23:59:59, 2027-06-06T21:59:59Z.");
        }
    }
}
