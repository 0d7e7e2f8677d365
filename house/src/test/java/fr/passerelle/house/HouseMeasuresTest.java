package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A main file fits on a screen or two. */
class HouseMeasuresTest {

    private static final int MEDIAN = 60;
    private static final int NEARLY_ALL = 130;
    private static final int ANY = 250;
    private static final int A_ROUTE = 90;

    private record Measure(Path file, int lines) {}

    private static final List<Measure> MEASURES = House.sources().stream()
            .map(file -> new Measure(House.root().relativize(file), lines(file)))
            .sorted(Comparator.comparingInt(Measure::lines))
            .toList();

    @BeforeAll
    static void tellTheMeasures() {
        System.out.printf(
                "House measures: %d main files, median %d lines, %d %% under %d, longest %d (%s), longest route %d%n",
                MEASURES.size(),
                median(),
                under(NEARLY_ALL) * 100 / MEASURES.size(),
                NEARLY_ALL,
                longest().lines(),
                longest().file(),
                routes().stream().mapToInt(Measure::lines).max().orElse(0));
    }

    @Test
    void theHouseIsMeasured() {
        assertThat(MEASURES).hasSizeGreaterThan(200);
        assertThat(routes()).hasSizeGreaterThan(8);
    }

    @Test
    void theMedianFileFitsOnAScreen() {
        assertThat(median()).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void nineFilesInTenAreUnder130Lines() {
        assertThat(under(NEARLY_ALL) * 10)
                .as("longest: %s", MEASURES.subList(MEASURES.size() - 15, MEASURES.size()))
                .isGreaterThanOrEqualTo(MEASURES.size() * 9L);
    }

    @Test
    void noFileIsOver250Lines() {
        assertThat(MEASURES)
                .allSatisfy(measure ->
                        assertThat(measure.lines()).as("%s", measure.file()).isLessThanOrEqualTo(ANY));
    }

    @Test
    void noRouteClassIsOver90Lines() {
        assertThat(routes())
                .allSatisfy(measure ->
                        assertThat(measure.lines()).as("%s", measure.file()).isLessThanOrEqualTo(A_ROUTE));
    }

    private static List<Measure> routes() {
        return MEASURES.stream()
                .filter(measure -> measure.file().toString().endsWith("Route.java"))
                .toList();
    }

    private static int median() {
        return MEASURES.get(MEASURES.size() / 2).lines();
    }

    private static long under(int lines) {
        return MEASURES.stream().filter(measure -> measure.lines() < lines).count();
    }

    private static Measure longest() {
        return MEASURES.get(MEASURES.size() - 1);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
