package fr.passerelle.mappings.netsynchro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetSynchroBodyTest {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>";
    private static final String ERROR = "<erreur><code>ERREUR_TRAITEMENT</code><detail>0</detail>"
            + "<message>Année refusée</message><type>METIER</type></erreur>";
    private static final NetSynchroError READ = new NetSynchroError("ERREUR_TRAITEMENT", "Année refusée", "0", false);

    @Test
    void anErrorDocumentIsReadInItsCharset() {
        assertThat(new NetSynchroBody((PROLOG + ERROR).getBytes(LATIN_9)).error())
                .contains(READ);
    }

    @Test
    void anErrorDocumentWithoutPrologIsReadAsUtf8ElseAsSieclesCharset() {
        assertThat(new NetSynchroBody(ERROR.getBytes(StandardCharsets.UTF_8)).error())
                .contains(READ);
        assertThat(new NetSynchroBody(ERROR.getBytes(LATIN_9)).error()).contains(READ);
    }

    @Test
    void anErrorDocumentMayBeZipped() throws Exception {
        assertThat(new NetSynchroBody(zip(PROLOG + ERROR)).error()).contains(READ);
    }

    @Test
    void missingPartsAreEmptyAndAnUnknownTypeMayHeal() {
        assertThat(new NetSynchroBody("<erreur/>".getBytes(LATIN_9)).error())
                .contains(new NetSynchroError("", "", "", true));
        assertThat(new NetSynchroBody("<erreur><code/><type>metier</type></erreur>".getBytes(LATIN_9)).error())
                .contains(new NetSynchroError("", "", "", false));
    }

    @Test
    void anExportIsToldByItsRootInAndOutOfAZip() throws Exception {
        NetSynchroBody plain = new NetSynchroBody((PROLOG + "<BEE_STRUCTURES/>").getBytes(LATIN_9));
        NetSynchroBody zipped = new NetSynchroBody(zip(PROLOG + "<BEE_STRUCTURES/>"));

        assertThat(plain.isExportOf(Flux.STRUCTURES)).isTrue();
        assertThat(plain.isExportOf(Flux.PUPILS)).isFalse();
        assertThat(plain.isZip()).isFalse();
        assertThat(zipped.isExportOf(Flux.STRUCTURES)).isTrue();
        assertThat(zipped.isZip()).isTrue();
        assertThat(plain.error()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PK",
                "PK\u0003\u0004 but no zip",
                "<html><body>It works!</body></html>",
                "<erreur><code>ERREUR",
                "<!DOCTYPE erreur [<!ENTITY e 'x'>]><erreur><code>&e;</code></erreur>",
                "{\"error\":1}"
            })
    void anythingElseIsNeither(String text) {
        NetSynchroBody body = new NetSynchroBody(text.getBytes(LATIN_9));

        assertThat(body.error()).isEmpty();
        assertThat(body.isExportOf(Flux.PUPILS)).isFalse();
    }

    @Test
    void aLongMessageIsShortened() {
        assertThat(new NetSynchroError("C", "m".repeat(500), "", true).described())
                .hasSize(201)
                .startsWith("C : mmm");
        assertThat(new NetSynchroError("", "", "", true).described()).isEqualTo("sans code");
    }

    private static byte[] zip(String xml) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Export.xml"));
            zip.write(xml.getBytes(LATIN_9));
        }
        return bytes.toByteArray();
    }
}
