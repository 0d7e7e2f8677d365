package fr.passerelle.connectors.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.simulators.pix.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PixUnavailableTest extends SimulatedPix {

    private interface Call {
        void on(PixPort client);
    }

    private record Named(String name, String path, Call call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Named> CALLS = List.of(
            new Named("token", "/api/token", client -> client.participants(ORGANIZATION, 1, 10)),
            new Named(
                    "application token",
                    "/api/application/token",
                    client -> client.certifications(UAI, SchoolYear.PARIS)),
            new Named("upload", "import-siecle", client -> client.upload(ORGANIZATION, export(UAI), ExportFormat.XML)),
            new Named(
                    "first look",
                    "import-information",
                    client -> client.upload(ORGANIZATION, export(UAI), ExportFormat.XML)),
            new Named(
                    "follow-up",
                    "import-information",
                    client -> client.followUp(new ImportMark(ORGANIZATION, null).text())),
            new Named("participants", "sco-participants", client -> client.participants(ORGANIZATION, 1, 10)),
            new Named("session", "sessions", client -> client.isFinalised(SESSION)),
            new Named("enrol", "enrol", client -> client.enrol(SESSION, List.of(1L))),
            new Named("report", "issue", client -> client.report(TEST, new IssueReport("FRAUD", null, null, null))),
            new Named("finalise", "finalization", client -> client.finalise(session(SESSION, true, null))),
            new Named("feed", "/certifications", client -> client.certifications(UAI, SchoolYear.PARIS)),
            new Named("class results", "certification-results", client -> client.classResults(ORGANIZATION, "3 A")));

    private static Stream<Named> calls() {
        return CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whateverPixDoesWrongIsToBeTriedAgain(Named named) {
        for (Fault fault : List.of(
                new Fault.Status(503),
                new Fault.Status(500),
                new Fault.Status(429),
                new Fault.Cut(),
                new Fault.Garbage())) {
            pix.faults().next(named.path(), 1, fault);

            assertThatThrownBy(() -> named.call().on(client))
                    .as(named + " with " + fault)
                    .isInstanceOf(PartnerUnavailable.class);
        }
    }

    @Test
    void nothingIsSentTwice() {
        pix.faults().next("finalization", 1, new Fault.Status(503));

        assertThatThrownBy(() -> client.finalise(session(SESSION, true, null))).isInstanceOf(PartnerUnavailable.class);

        assertThat(pix.isFinalised(SESSION)).isFalse();
    }

    @Test
    void aFinalisationWhoseAnswerWasCutIsFoundDoneTheNextTime() {
        pix.faults().next("finalization", 1, new Fault.Cut());
        assertThatThrownBy(() -> client.finalise(session(SESSION, true, null))).isInstanceOf(PartnerUnavailable.class);

        assertThat(client.finalise(session(SESSION, true, null))).isEqualTo(new FinalisationOutcome.AlreadyFinalised());
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() {
        pix.faults().next("sco-participants", 1, new Fault.Delay(Duration.ofSeconds(2)));
        PixPort hasty = client(Duration.ofMillis(150), pix.password());
        long start = System.nanoTime();

        assertThatThrownBy(() -> hasty.participants(ORGANIZATION, 1, 10)).isInstanceOf(PartnerUnavailable.class);

        assertThat(System.nanoTime() - start)
                .isLessThan(Duration.ofMillis(1_900).toNanos());
    }

    @Test
    void anAnswerThatOnlyTakesItsTimeIsRead() {
        pix.faults().next("sco-participants", 1, new Fault.Delay(Duration.ofMillis(100)));

        assertThat(client.participants(ORGANIZATION, 1, 10).learners()).isEmpty();
    }

    @Test
    void aPixThatIsNotThereIsUnavailable() {
        pix.close();

        assertThatThrownBy(() -> client.certifications(UAI, SchoolYear.PARIS)).isInstanceOf(PartnerUnavailable.class);
    }

    @Test
    void aRefusalWithoutAnyErrorOfPixDecidesNothing() {
        PixHttp http = new PixHttp(URI.create("http://127.0.0.1"), Duration.ofSeconds(1));

        assertThat(http.refusal("call", new GatewayPage())).isInstanceOf(PartnerUnavailable.class);
    }

    @Test
    void anImportThatGoesOnIsToBeAskedForAgainUnderItsOwnMark() {
        pix.imports().pause();

        assertThat(client.upload(ORGANIZATION, export(UAI), ExportFormat.XML))
                .isInstanceOfSatisfying(UploadOutcome.UnderWay.class, underWay -> {
                    assertThat(underWay.pause()).isEqualTo(Duration.ofMillis(10));
                    assertThat(underWay.limit()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(client.followUp(underWay.mark())).isEqualTo(underWay);
                });
    }
}
