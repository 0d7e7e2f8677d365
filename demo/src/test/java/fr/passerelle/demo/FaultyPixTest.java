package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.simulators.pix.http.Fault;
import fr.passerelle.simulators.pix.http.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same year while Pix fails at each of its stages. */
class FaultyPixTest {

    private static final String REDELIVERY = "passerelle.broker.redelivery-delay";
    private static final String ATTEMPTS = "passerelle.broker.max-attempts";
    private static final int SCHOOLS = 2;
    private static final Fault OUT_OF_SERVICE = new Fault.Status(503);

    @TempDir
    private Path folder;

    /** What fails is tried again soon: the times between are those of production, divided. */
    @BeforeEach
    void retryFast() {
        System.setProperty(REDELIVERY, "50ms");
    }

    @AfterEach
    void retryAsUsual() {
        System.clearProperty(REDELIVERY);
        System.clearProperty(ATTEMPTS);
    }

    @Test
    void aPixThatFailsNowAndThenChangesNothingInTheEnd() {
        Played year = play(faults -> {
            faults.next("/token", 1, OUT_OF_SERVICE);
            faults.next("/import-siecle", 3, OUT_OF_SERVICE);
            faults.next("/import-siecle", 1, new Fault.Cut());
            faults.next("/import-information", 1, new Fault.Garbage());
            faults.next("/sco-participants", 1, new Fault.Cut());
            faults.next("/sco-participants", 1, new Fault.Garbage());
            faults.next("/sco-participants", 1, new Fault.Delay(Duration.ofSeconds(1)));
            faults.next("/enrol-students-to-session", 1, new Fault.Cut());
            faults.next("/enrol-students-to-session", 1, OUT_OF_SERVICE);
            // The session is finalised, its answer is lost: the second call is told so, and that is well.
            faults.next("/finalization", 1, new Fault.Cut());
            faults.next("/finalization", 1, new Fault.Garbage());
            faults.next("/certifications", 1, OUT_OF_SERVICE);
            faults.next("/certifications", 1, new Fault.Cut());
            faults.next("/certifications", 1, new Fault.Garbage());
        });

        assertThat(year.differences()).isEmpty();
        assertThat(year.lines("Quarantaine")).isEmpty();
        assertThat(year.code()).as(year.out()).isZero();
        assertThat(year.asExpected()).isEqualTo(year.pupils()).isPositive();
        assertThat(failures())
                .as("every flow met its faults")
                .containsOnlyKeys(Flow.UPLOAD_TO_PIX, Flow.SYNC_CERTIFIABILITY, Flow.PUSH_SESSION, Flow.PULL_RESULTS);
    }

    @Test
    void aFeedThatNeverAnswersEndsInQuarantineAndThePupilsAreNamed() {
        System.setProperty(ATTEMPTS, "3");

        Played year = play(faults -> faults.next("/certifications", 1000, OUT_OF_SERVICE));

        assertThat(year.code()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(year.lines("Quarantaine : ")).isNotEmpty().allMatch(line -> line.contains("503"));
        List<String> pupils = year.differences().stream()
                .filter(line -> line.contains("ELEVE_ID"))
                .toList();
        assertThat(pupils).isNotEmpty();
        assertThat(year.asExpected()).isEqualTo(year.pupils() - pupils.size());
        assertThat(year.differences())
                .as("what Pix would have said is asked of nobody")
                .anyMatch(line -> line.startsWith("Différence : questions en attente ("));
    }

    /** Whatever fails, neither the log nor what operators are told of it names a pupil or tells a secret. */
    private Played play(Consumer<Faults> plan) {
        Unspeakable unspeakable = new Unspeakable(SCHOOLS);
        Played year = Played.of(Played.options(Played.LSU_MORNING, SCHOOLS, folder), pix -> {
            unspeakable.and(pix);
            plan.accept(pix.faults());
        });
        unspeakable.and(year, folder);
        assertThat(unspeakable.in(folder.resolve("logs"))).isEmpty();
        assertThat(unspeakable.in(folder.resolve("postgres/postgresql.log"))).isEmpty();
        assertThat(unspeakable.in(String.join("\n", StoppedHub.errors(folder)))).isEmpty();
        return year;
    }

    /** Attempts that failed, by flow. */
    private Map<Flow, Integer> failures() {
        return StoppedHub.ask(
                folder,
                jdbc -> jdbc
                        .sql("select flow, sum(attempts)::int as attempts from work where attempts > 0 group by flow")
                        .query((row, number) -> Map.entry(Flow.valueOf(row.getString("flow")), row.getInt("attempts")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
