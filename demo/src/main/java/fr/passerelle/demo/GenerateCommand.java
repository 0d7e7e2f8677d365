package fr.passerelle.demo;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.ProofCommand;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.simulators.academy.Academy;
import fr.passerelle.simulators.academy.school.AcademySpec;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a deterministic academy in the real formats, with the truth of what must become of each pupil. */
@Command(name = "generate", resourceBundle = "fr.passerelle.demo.help", mixinStandardHelpOptions = true)
public final class GenerateCommand implements ProofCommand {

    /** Below this a school cannot hold every case that the academy is made for. */
    static final int FEWEST_PUPILS_PER_SCHOOL = 40;

    static final int USUAL_PUPILS_PER_SCHOOL = 160;

    @Option(names = "--schools", paramLabel = "N", defaultValue = "12")
    private int schools;

    @Option(names = "--pupils", paramLabel = "N")
    private @Nullable Integer pupils;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "7")
    private long seed;

    @Option(names = "--school-year", paramLabel = "YYYY")
    private @Nullable Integer year;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (schools < 1) {
            throw new Trouble(ExitCode.WRONG_USE, "Il faut au moins un établissement (--schools).");
        }
        int perSchool = perSchool();
        SchoolYear schoolYear = year == null
                ? SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant())
                : new SchoolYear(year);
        Academy academy = academy(new Wanted(schools, perSchool, seed, schoolYear));
        academy.writeTo(out);
        System.out.printf(
                "Académie de %d établissements, %d élèves par établissement environ, graine %d, année %s : %s%n",
                schools, perSchool, seed, SchoolCalendar.METROPOLITAN.label(schoolYear), out);
        return ExitCode.WELL;
    }

    private record Wanted(int schools, int perSchool, long seed, SchoolYear year) {}

    private static Academy academy(Wanted wanted) {
        try {
            return Academy.of(new AcademySpec(wanted.schools(), wanted.perSchool(), wanted.seed(), wanted.year()));
        } catch (IllegalArgumentException e) {
            throw new Trouble(ExitCode.WRONG_USE, "Taille d'académie hors des bornes : " + e.getMessage());
        }
    }

    private int perSchool() {
        if (pupils == null) {
            return USUAL_PUPILS_PER_SCHOOL;
        }
        int wanted = (pupils + schools - 1) / schools;
        if (wanted < FEWEST_PUPILS_PER_SCHOOL) {
            System.err.printf(
                    "Porté à %d élèves par établissement : il en faut autant pour contenir tous les cas.%n",
                    FEWEST_PUPILS_PER_SCHOOL);
        }
        return Math.max(FEWEST_PUPILS_PER_SCHOOL, wanted);
    }
}
