package fr.passerelle.connectors.netsynchro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import fr.passerelle.simulators.netsynchro.NetSynchroSimulator;
import fr.passerelle.simulators.pix.http.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpNetSynchroClientTest {

    private static final Uai UAI = Uai.ofNumber(9_990_001);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final byte[] PUPILS = document("BEE_ELEVES");

    private NetSynchroSimulator netSynchro;

    @BeforeEach
    void start() {
        netSynchro = NetSynchroSimulator.start(Clock.fixed(Instant.parse("2026-10-06T00:00:00Z"), ZoneOffset.UTC));
        netSynchro.serve(UAI, Flux.PUPILS, PUPILS);
        netSynchro.serve(UAI, Flux.STRUCTURES, document("BEE_STRUCTURES"));
        netSynchro.serve(UAI, Flux.NOMENCLATURES, document("BEE_NOMENCLATURES"));
    }

    @AfterEach
    void stop() {
        netSynchro.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachFluxIsAskedForAtItsOwnAddress(Flux flux) {
        NetSynchroAnswer answer = client(false, PATIENT, 1_000_000).pull(flux, UAI, YEAR);

        assertThat(answer).isInstanceOfSatisfying(NetSynchroAnswer.Export.class, export -> {
            assertThat(export.zipped()).isFalse();
            assertThat(export.content()).isEqualTo(document(flux.root()));
        });
        assertThat(netSynchro.calls()).containsExactly(flux.path() + "/" + UAI + "/2026 false");
    }

    @Test
    void anExportComesAsZipWhenThatIsAskedFor() throws Exception {
        NetSynchroAnswer answer = client(true, PATIENT, 1_000_000).pull(Flux.PUPILS, UAI, YEAR);

        assertThat(answer).isInstanceOf(NetSynchroAnswer.Export.class);
        NetSynchroAnswer.Export export = (NetSynchroAnswer.Export) answer;
        assertThat(export.zipped()).isTrue();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export.content()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("ElevesAvecAdresses.xml");
            assertThat(zip.readAllBytes()).isEqualTo(PUPILS);
        }
        assertThat(netSynchro.calls()).containsExactly("sco-eleves-adr/" + UAI + "/2026 true");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 500})
    void aRefusalIsAnAnswerWhateverItsStatus(int status) {
        netSynchro.errorStatus(status);

        assertThat(client().pull(Flux.PUPILS, Uai.ofNumber(9_990_002), YEAR))
                .isInstanceOfSatisfying(NetSynchroAnswer.Refused.class, refused -> {
                    assertThat(refused.error())
                            .isEqualTo(new NetSynchroError(
                                    "ERREUR_TRAITEMENT",
                                    "Établissement inconnu de la base élèves",
                                    Uai.ofNumber(9_990_002).value(),
                                    false));
                    assertThat(new String(refused.document(), Charset.forName("ISO-8859-15")))
                            .contains("Établissement inconnu");
                });
    }

    @Test
    void aYearThatIsNotTheCurrentOneIsRefused() {
        assertThat(client().pull(Flux.PUPILS, UAI, YEAR.previous()))
                .isInstanceOfSatisfying(
                        NetSynchroAnswer.Refused.class,
                        refused -> assertThat(refused.error().described())
                                .isEqualTo("ERREUR_TRAITEMENT : L'année scolaire demandée n'est pas l'année en cours"
                                        + " (2025)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void aTechnicalErrorIsTriedAgainLaterWhateverItsStatus(int status) {
        netSynchro.errorStatus(status);
        netSynchro.refuse(UAI, Flux.PUPILS, new NetSynchroError("ERREUR_INATTENDUE", "Base arrêtée", "", true));

        assertThatThrownBy(() -> client().pull(Flux.PUPILS, UAI, YEAR))
                .isInstanceOf(NetSynchroUnavailable.class)
                .hasMessageContainingAll("sco-eleves-adr", "ERREUR_INATTENDUE", "Base arrêtée");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 429, 500, 503})
    void aStatusWithoutAnErrorDocumentDecidesNothing(int status) {
        netSynchro.faults().next(1, new Fault.Status(status));

        assertThatThrownBy(() -> client().pull(Flux.PUPILS, UAI, YEAR))
                .isInstanceOf(NetSynchroUnavailable.class)
                .hasMessageContaining(String.valueOf(status));
    }

    @Test
    void somethingElseThanTheExportDecidesNothing() {
        netSynchro.faults().next(1, new Fault.Garbage());

        assertThatThrownBy(() -> client().pull(Flux.PUPILS, UAI, YEAR))
                .isInstanceOf(NetSynchroUnavailable.class)
                .hasMessageContaining("ni l'export ni un document d'erreur");
    }

    @Test
    void theDocumentOfAnotherFluxDecidesNothing() {
        netSynchro.serve(UAI, Flux.STRUCTURES, PUPILS);

        assertThatThrownBy(() -> client().pull(Flux.STRUCTURES, UAI, YEAR)).isInstanceOf(NetSynchroUnavailable.class);
    }

    @Test
    void anAnswerThatIsCutIsNotTakenForAnExport() {
        netSynchro.faults().next(1, new Fault.Cut());

        assertThatThrownBy(() -> client().pull(Flux.PUPILS, UAI, YEAR)).isInstanceOf(NetSynchroUnavailable.class);
        assertThat(client().pull(Flux.PUPILS, UAI, YEAR)).isInstanceOf(NetSynchroAnswer.Export.class);
    }

    @Test
    void aSilentNetSynchroIsGivenUp() {
        netSynchro.faults().next(1, new Fault.Delay(Duration.ofSeconds(20)));

        assertThatThrownBy(() -> client(true, Duration.ofMillis(200), 1_000_000).pull(Flux.PUPILS, UAI, YEAR))
                .isInstanceOf(NetSynchroUnavailable.class)
                .hasMessageContaining("sco-eleves-adr");
    }

    @Test
    void anAnswerOverTheLimitIsNotReadToItsEnd() {
        assertThat(client(false, PATIENT, PUPILS.length - 1).pull(Flux.PUPILS, UAI, YEAR))
                .isEqualTo(new NetSynchroAnswer.TooLarge(PUPILS.length - 1));
        assertThat(client(false, PATIENT, PUPILS.length).pull(Flux.PUPILS, UAI, YEAR))
                .isInstanceOf(NetSynchroAnswer.Export.class);
    }

    @Test
    void aNetSynchroThatIsNotThereIsTriedAgainLater() {
        netSynchro.close();

        assertThatThrownBy(() -> client().pull(Flux.PUPILS, UAI, YEAR)).isInstanceOf(NetSynchroUnavailable.class);
    }

    @Test
    void aWrongPasswordNamesTheSettingsAndIsNotTold() {
        NetSynchroSettings wrong = new NetSynchroSettings(
                netSynchro.url().toString(), "moi", "secret", "Authorization", "", true, PATIENT, 1_000_000);
        NetSynchroPort stranger = new HttpNetSynchroClient(wrong);

        assertThatThrownBy(() -> stranger.pull(Flux.PUPILS, UAI, YEAR))
                .isInstanceOf(NetSynchroUnavailable.class)
                .hasMessageContainingAll("PASSERELLE_NETSYNCHRO_PASSWORD", "401")
                .hasMessageNotContaining("secret");
        assertThat(wrong.toString()).doesNotContain(wrong.credentials());
    }

    @Test
    void credentialsNeverTravelInTheClear() {
        NetSynchroSettings clear =
                new NetSynchroSettings("http://siecle.exemple.fr", "", "", "Authorization", "x", true, PATIENT, 1);

        assertThatThrownBy(() -> new HttpNetSynchroClient(clear))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PASSERELLE_NETSYNCHRO_URL");
    }

    private NetSynchroPort client() {
        return client(true, PATIENT, 1_000_000);
    }

    private NetSynchroPort client(boolean compressed, Duration timeout, long mostBytes) {
        return new HttpNetSynchroClient(new NetSynchroSettings(
                netSynchro.url().toString(),
                netSynchro.username(),
                netSynchro.password(),
                "Authorization",
                "",
                compressed,
                timeout,
                mostBytes));
    }

    private static byte[] document(String root) {
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><" + root + "><PARAMETRES><UAJ>" + UAI
                        + "</UAJ></PARAMETRES><DONNEES/></" + root + ">")
                .getBytes(Charset.forName("ISO-8859-15"));
    }
}
