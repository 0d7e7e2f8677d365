package fr.passerelle.demo;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.pix.PixSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A demo played in this process on a free port.
 *
 * @param code what the shell would be told
 * @param out what a person would see
 */
record Played(int code, String out) {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final Instant LSU_MORNING = Instant.parse("2027-06-07T06:00:00Z");

    private static final int PUPILS_PER_SCHOOL = 40;
    private static final int SEED = 7;
    private static final Pattern RESULT = Pattern.compile("(?m)^Year played: (\\d+) pupils, (\\d+) as expected$");

    static AcademySpec academy(int schools) {
        return new AcademySpec(schools, PUPILS_PER_SCHOOL, SEED, YEAR);
    }

    /** A small school year up to an instant; what is left in the folder goes on. */
    static Played until(Instant asOf, int schools, Path folder) {
        return of(options(asOf, schools, folder), pix -> {});
    }

    static DemoOptions options(Instant asOf, int schools, Path folder) {
        return new DemoOptions(academy(schools), true, 0, asOf, folder, true);
    }

    static Played of(DemoOptions options, Consumer<PixSimulator> pixIsUp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        try (PrintStream ours = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(ours);
            int code = new Demo(options, pixIsUp).run();
            return new Played(code, out.toString(StandardCharsets.UTF_8));
        } catch (Trouble trouble) {
            return new Played(trouble.exitCode(), out.toString(StandardCharsets.UTF_8) + trouble.getMessage());
        } catch (IOException e) {
            throw new AssertionError(out.toString(StandardCharsets.UTF_8), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(out.toString(StandardCharsets.UTF_8), e);
        } finally {
            System.setOut(usual);
        }
    }

    /** All but what is printed for the operator's eyes: a password and a client's secret. */
    String publicOut() {
        return out.lines()
                .filter(line -> !line.startsWith("Operator: ") && !line.startsWith("LSU client: "))
                .collect(Collectors.joining("\n"));
    }

    int pupils() {
        return result(1);
    }

    int asExpected() {
        return result(2);
    }

    List<String> differences() {
        return lines("Différence : ");
    }

    List<String> lines(String start) {
        return out.lines().filter(line -> line.startsWith(start)).toList();
    }

    private int result(int group) {
        Matcher matcher = RESULT.matcher(out);
        if (!matcher.find()) {
            throw new AssertionError("no line tells how the year ended:\n" + out);
        }
        return Integer.parseInt(matcher.group(group));
    }
}
