package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.simulators.pix.Siecle.Eleve;
import fr.passerelle.simulators.pix.imports.ImportStrictness;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PixStrictImportTest extends PixContract {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final byte[] FILE = export(UAI, eleve(ADA, "TREMBLOY", "Maëlys", "3 A"));

    @Test
    void aFileInThePixOrderIsImportedAsXmlAndAsZip() throws Exception {
        assertThat(strict(FILE)).isEmpty();
        assertThat(shown("first-name")).containsExactly("Maëlys");
        assertThat(strict(zip("export/Eleves.xml", "__MACOSX/._Eleves.xml"))).isEmpty();
        assertThat(strict(zip("Eleves.xml", "Autres.xml"))).containsExactly("INVALID_FILE");
        assertThat(strict(zip("__MACOSX/._Eleves.xml"))).containsExactly("INVALID_FILE");
    }

    @Test
    void reversedBlocksHoldNobodyUnlessReadingIsLenient() throws Exception {
        byte[] reversed = edited("(<ELEVES>.*</ELEVES>)(<STRUCTURES>.*</STRUCTURES>)", "$2$1");

        assertThat(strict(reversed)).containsExactly("EMPTY");
        assertThat(lenient(reversed)).isEmpty();
    }

    @Test
    void anEmptyLeavingDateCountsAsLeftUnlessReadingIsLenient() throws Exception {
        byte[] left = edited("<CODE_SEXE>", "<DATE_SORTIE/><CODE_SEXE>");

        assertThat(strict(left)).containsExactly("EMPTY");
        assertThat(lenient(left)).isEmpty();
    }

    @Test
    void theLastDivisionWinsAndGroupsAndInactiveOnesDoNotCount() throws Exception {
        String more = "</STRUCTURE>" + structure("3 B", "D") + structure("3LAT", "G") + structure("Inactifs", "D");

        assertThat(strict(edited("</STRUCTURE>", more))).isEmpty();
        assertThat(shown("division")).containsExactly("3 B");
    }

    @Test
    void theSchoolIsComparedToTheLetter() throws Exception {
        assertThat(strict(edited(UAI, UAI.toLowerCase()))).containsExactly("UAI_MISMATCHED");
        assertThat(strict(edited(UAI, " " + UAI))).containsExactly("UAI_MISMATCHED");
        assertThat(strict(edited("<UAJ>.*</UAJ>", ""))).containsExactly("UAI_MISMATCHED");
    }

    @Test
    void allFaultsAreToldInThePixOrder() throws Exception {
        byte[] faulty =
                export(UAI, new Eleve(ADA, "", "", "", "3 A"), new Eleve(ADA, "A", "ZoÃ©", "31/02/2012", "3 A"));
        String text = new String(faulty, LATIN_9)
                .replace("<CODE_PAYS>132", "<CODE_PAYS>100")
                .replaceFirst("<CODE_SEXE>2</CODE_SEXE>", "")
                .replace("</DONNEES>", "</OOPS>");

        assertThat(strict(text.getBytes(LATIN_9)))
                .containsExactly(
                        "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT",
                        "LAST_NAME_REQUIRED",
                        "FIRST_NAME_REQUIRED",
                        "SEX_CODE_REQUIRED",
                        "BIRTHDATE_REQUIRED",
                        "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT",
                        "INVALID_BIRTHDATE_FORMAT",
                        "INE_UNIQUE",
                        "INVALID_CHAR_DETECTED",
                        "INVALID_FILE");
    }

    @Test
    void anEmptyIneIsAFaultAndAnAbsentOneIsNot() throws Exception {
        assertThat(strict(edited("<ID_NATIONAL>.*</ID_NATIONAL>", "<ID_NATIONAL/>")))
                .containsExactly("INE_REQUIRED");
        assertThat(strict(edited("<ID_NATIONAL>.*</ID_NATIONAL>", ""))).containsExactly("EMPTY");
    }

    @Test
    void anUnknownEncodingIsToldAsSuch() throws Exception {
        assertThat(strict(edited("ISO-8859-15", "x-macthai"))).containsExactly("ENCODING_NOT_SUPPORTED");
        assertThat(strict(Arrays.copyOf(FILE, 100))).containsExactly("INVALID_FILE");
    }

    private List<String> strict(byte[] file) throws Exception {
        return codes(ImportStrictness.STRICT, file);
    }

    private List<String> lenient(byte[] file) throws Exception {
        return codes(ImportStrictness.LENIENT, file);
    }

    private List<String> codes(ImportStrictness strictness, byte[] file) throws Exception {
        pix.importStrictness(strictness);
        JsonNode done = imported(ORGANIZATION, file);
        assertThat(done.path("status").asText()).isIn("IMPORTED", "VALIDATION_ERROR");
        return done.path("errors").findValuesAsText("code");
    }

    private List<String> shown(String attribute) throws Exception {
        return participants(ORGANIZATION, "").path("data").findValuesAsText(attribute);
    }

    private static String structure(String code, String type) {
        return "<STRUCTURE><CODE_STRUCTURE>" + code + "</CODE_STRUCTURE><TYPE_STRUCTURE>" + type
                + "</TYPE_STRUCTURE></STRUCTURE>";
    }

    private static byte[] edited(String regex, String replacement) {
        return new String(FILE, LATIN_9).replaceAll(regex, replacement).getBytes(LATIN_9);
    }

    private static byte[] zip(String... names) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(FILE);
            }
        }
        return bytes.toByteArray();
    }
}
