package fr.passerelle.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.bench.feed.FeedBench;
import fr.passerelle.bench.harness.Settings;
import fr.passerelle.bench.pages.PagesBench;
import fr.passerelle.bench.pages.PagesSize;
import fr.passerelle.bench.pdf.PdfBench;
import fr.passerelle.bench.recuperation.RecuperationBench;
import fr.passerelle.bench.served.AcademySize;
import fr.passerelle.bench.served.HubProgram;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.ProofCommand;
import fr.passerelle.hub.cli.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what the hub costs, against what the parser, the database and the server cost alone. */
@Command(name = "bench", resourceBundle = "fr.passerelle.bench.help", mixinStandardHelpOptions = true)
public final class BenchCommand implements ProofCommand {

    /** What there is to measure. */
    enum Subject {
        SIECLE,
        FEED,
        PDF,
        RECOVERY,
        PAGES
    }

    @Parameters(index = "0", paramLabel = "siecle|feed|pdf|recovery|pages")
    private Subject subject = Subject.SIECLE;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--schools", paramLabel = "N")
    private @Nullable Integer schools;

    @Option(names = "--pupils", paramLabel = "N")
    private @Nullable Integer pupils;

    @Option(names = "--quick")
    private boolean quick;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> figures = switch (subject) {
            case SIECLE -> new SiecleBench(SiecleBench.everything(), BenchCommand::tell).run(settings());
            case PDF -> new PdfBench().run(quick);
            case RECOVERY -> new RecuperationBench(hub(), Clock.systemUTC(), BenchCommand::tell).run(academy());
            case PAGES -> new PagesBench(hub(), BenchCommand::tell).run(pages());
            case FEED -> new FeedBench(hub(), new BCryptPasswordEncoder()::encode, BenchCommand::tell).run(academy());
        };
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            out.print(FiguresText.table(figures));
        }
        return ExitCode.WELL;
    }

    private static void tell(String line) {
        System.err.println(line + "...");
    }

    private static HubProgram hub() {
        return HubProgram.asLaunched();
    }

    private Settings settings() {
        Settings usual = quick ? Settings.quick() : Settings.usual();
        if (schools == null && pupils == null) {
            return usual;
        }
        try {
            int perSchool = usual.corpus().pupils() / usual.corpus().schools();
            int wanted = schools != null ? schools : Math.max(1, pupils / perSchool);
            return usual.over(wanted, pupils != null ? pupils : Math.multiplyExact(wanted, perSchool));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Trouble(
                    ExitCode.WRONG_USE, "Taille hors des bornes : de 1 à 9 000 établissements de 1 à 4 000 élèves.");
        }
    }

    private AcademySize academy() {
        SchoolYear year = SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant());
        AcademySize usual = quick ? AcademySize.quick(year) : AcademySize.usual(year);
        try {
            int wanted = schools != null ? schools : usual.schools();
            return new AcademySize(wanted, pupils != null ? pupils / wanted : usual.pupilsEach(), year);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Trouble(
                    ExitCode.WRONG_USE, "Taille hors des bornes : de 1 à 7 000 collèges de 1 à 1 000 élèves de 3e.");
        }
    }

    private PagesSize pages() {
        SchoolYear year = SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant());
        PagesSize usual = quick ? PagesSize.quick(year) : PagesSize.usual(year);
        try {
            int wanted = schools != null ? schools : usual.schools();
            int each = pupils != null ? pupils / wanted : usual.pupilsEach();
            return new PagesSize(wanted, each, usual.journalRows(), usual.asks(), year);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Trouble(
                    ExitCode.WRONG_USE, "Taille hors des bornes : de 1 à 7 000 établissements de 1 à 4 000 élèves.");
        }
    }
}
