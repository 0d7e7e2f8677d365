package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.Exports.codes;
import static fr.passerelle.mappings.siecle.Exports.onePupil;
import static fr.passerelle.mappings.siecle.Exports.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportEncodingTest {

    /** The letters by which ISO-8859-15 differs from ISO-8859-1. */
    private static final String NAME = "ŒUVRÉ-D'HAŸ œ€";

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-15", "iso8859-15", "latin9", "windows-1252", "UTF-8", "utf-8", "UTF-16"})
    void lettersOfAnyUsualCharsetSurvive(String charset) {
        byte[] bytes = declared(charset).getBytes(Charset.forName(charset));

        assertThat(read(bytes).pupils()).extracting(Pupil::lastName).containsExactly(NAME);
    }

    @Test
    void withoutDeclarationTheFileIsUtf8() {
        String bare = declared("UTF-8").substring(declared("UTF-8").indexOf("<BEE_ELEVES"));

        assertThat(read(bare.getBytes(StandardCharsets.UTF_8)).pupils())
                .extracting(Pupil::lastName)
                .containsExactly(NAME);
        assertThat(codes(read(bare.getBytes(Exports.SIECLE)))).containsExactly("INVALID_FILE");
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        byte[] bytes = ("\uFEFF" + declared("UTF-8")).getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes).pupils()).extracting(Pupil::lastName).containsExactly(NAME);
    }

    /** As for Pix, the declaration rules: a hand-edited file saved with another encoding is refused. */
    @Test
    void aByteOrderMarkDoesNotMendAFalseDeclaration() {
        byte[] bytes = ("\uFEFF" + declared("ISO-8859-15")).getBytes(StandardCharsets.UTF_8);

        assertThat(codes(read(bytes))).containsExactly("INVALID_CHAR_DETECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-macthai", "x-MacThai", "martien", "", "IBM1047", "8859-15 bis"})
    void anUnknownDeclaredEncodingIsAVerdict(String name) {
        assertThat(codes(read(declared(name).getBytes(StandardCharsets.US_ASCII))))
                .containsExactly("ENCODING_NOT_SUPPORTED");
    }

    @Test
    void bytesThatAreNotOfTheDeclaredEncodingAreUnreadable() {
        assertThat(codes(read(declared("UTF-8").getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("INVALID_FILE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zoé", "À", "Léa-Noël", "Çelik", "LE CŒUR", "Ÿ", "œ", "Ôm", "Ïda", "ñ", "Ü", "Û", "ê", "Ž", "’"})
    void aFileSavedInAnotherEncodingThanItDeclaresIsDetected(String firstName) {
        byte[] asUtf8 = onePupil("<PRENOM>" + firstName + "</PRENOM>").getBytes(StandardCharsets.UTF_8);
        byte[] asWindows = new String(asUtf8, StandardCharsets.ISO_8859_1)
                .replace("ISO-8859-15", "windows-1252")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(codes(read(asUtf8))).containsExactly("INVALID_CHAR_DETECTED");
        assertThat(codes(read(asWindows))).containsExactly("INVALID_CHAR_DETECTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maëlys",
                "ŒDIPE",
                "L'HAŸ-LES-ROSES",
                "JOÃO",
                "CONCEIÇÃO",
                "Ángel",
                "Łukasz",
                "ÅSA",
                "MATÚŠ",
                "D’Arc",
                "José María",
                "NGUYỄN",
                "Gürçan",
                "ÂGÉE",
                "Ægir"
            })
    void honestNamesPass(String firstName) {
        String utf8 = onePupil("<PRENOM>" + firstName + "</PRENOM>").replace("ISO-8859-15", "UTF-8");

        assertThat(codes(read(utf8.getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    @Test
    void theReplacementCharacterIsDetected() {
        String utf8 = onePupil("<NOM_USAGE>LEF\uFFFDVRE</NOM_USAGE>").replace("ISO-8859-15", "UTF-8");

        assertThat(codes(read(utf8.getBytes(StandardCharsets.UTF_8)))).containsExactly("INVALID_CHAR_DETECTED");
    }

    private static String declared(String charset) {
        return onePupil("<NOM_DE_FAMILLE>" + NAME + "</NOM_DE_FAMILLE>").replace("ISO-8859-15", charset);
    }
}
