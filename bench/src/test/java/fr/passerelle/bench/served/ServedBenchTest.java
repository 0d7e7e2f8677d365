package fr.passerelle.bench.served;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.bench.feed.FeedBench;
import fr.passerelle.bench.pages.PagesBench;
import fr.passerelle.bench.pages.PagesSize;
import fr.passerelle.bench.recuperation.RecuperationBench;
import fr.passerelle.domain.school.SchoolCalendar;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Benchmarks on next to nothing: that they run to their end and that every answer is right, never how fast. */
@Timeout(600)
class ServedBenchTest {

    private static final AcademySize TINY = new AcademySize(
            5, 12, SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant()));
    private static final HubProgram HUB = HubProgram.asLaunched();

    @Test
    void theFeedIsMeasuredAndAnswersRightly() throws IOException {
        List<String> told = new ArrayList<>();
        Map<String, Object> figures = new FeedBench(HUB, new BCryptPasswordEncoder()::encode, told::add).tiny(TINY);

        assertThat(figures.keySet())
                .startsWith("errors", "p99MillisAt50", "peakPerSecond", "vsJdbc", "unchangedVsStatic");
        assertThat(figures).containsEntry("errors", 0L).containsEntry("why", List.of());
        for (String measured :
                List.of("peakPerSecond", "jdbcPerSecond", "jdbcBothCompilersPerSecond", "documentBytes")) {
            assertThat((Long) figures.get(measured)).as(measured).isPositive();
        }
        assertThat((Double) figures.get("unchangedVsStatic")).isPositive();
        assertThat(figures).containsKeys("at50", "firstAsk", "unchanged", "notModified", "staticFile", "machine");
        assertThat((Integer) figures.get("gzipBytes"))
                .isPositive()
                .isLessThan(((Long) figures.get("documentBytes")).intValue());
        assertThat(told).hasSizeGreaterThan(4);
    }

    @Test
    void everyPageIsMeasuredAndAnswers() throws IOException {
        PagesSize size = new PagesSize(5, 100, 1_000, 1, TINY.year());
        Map<String, Object> figures = new PagesBench(HUB, line -> {}).run(size);

        assertThat(figures).containsEntry("pupils", 500).containsEntry("journalRows", 1_000);
        Map<?, ?> millis = (Map<?, ?>) figures.get("p95Millis");
        assertThat(millis.keySet().stream().map(String::valueOf))
                .contains(
                        "today", "schools", "school/eleves", "session", "pupil", "question", "journal", "search by INE")
                .hasSizeGreaterThan(35);
    }

    @Test
    void theRecuperationIsMeasuredByOneNodeAndByTwo() throws IOException {
        Map<String, Object> figures = new RecuperationBench(HUB, Clock.systemUTC(), line -> {}).run(TINY);

        assertThat(figures).containsEntry("schools", 5).containsEntry("pupils", 60);
        assertThat((Double) figures.get("seconds")).isPositive();
        assertThat((Double) figures.get("secondRunSeconds")).isPositive();
        assertThat((Map<?, ?>) figures.get("nodes")).hasSize(2);
        assertThat(((Collection<?>) figures.get("share"))
                        .stream().mapToInt(Integer.class::cast).sum())
                .isEqualTo(5);
    }
}
