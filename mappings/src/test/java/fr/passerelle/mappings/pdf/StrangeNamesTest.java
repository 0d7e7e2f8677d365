package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.livret.Attestation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are data: they never command, never vanish, never break the page. */
class StrangeNamesTest {

    private final AttestationPdf pdf = new AttestationPdf();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸ",
                "àâäæçéèêëîïôöœùûüÿ",
                "ŠKVORECKÝ ŁĄCKA ŐRSÉG ÇELİK IĞDIR ȘTEFĂNESCU NGUYỄN",
                "ΠΑΠΑΔΟΠΟΥΛΟΣ ИВАНОВ",
                "O'BRIEN N’GUESSAN",
                "<b>&amp;\"'</b>",
                "<img src=\"http://127.0.0.1:9/x.png\"/>",
                "{title} \\u0041 (x) ]]>"
            })
    void aNameIsPrintedAsItIs(String name) throws IOException {
        try (PdfReading read = read(name, "Zoé")) {
            assertThat(read.page(1)).contains(name + " Zoé").doesNotContain("□");
            assertThat(read.document().getDocumentInformation().getTitle()).endsWith(name + " Zoé");
        }
    }

    /** What the font cannot draw shows as a square, and the name goes along for whoever listens. */
    @ParameterizedTest
    @CsvSource({
        "漢字,           □□,  漢字 Zoé",
        "MAR😀TEL,       MAR□TEL,  MAR😀TEL Zoé",
        "'MAR\u0007TEL',   MAR□TEL,  MARTEL Zoé",
        "'MAR\u202ETEL', MAR□TEL, 'MAR\u202ETEL Zoé'",
        "אבג,            □□□, אבג Zoé",
        "'MAR\uD800TEL', MAR□TEL, MARTEL Zoé"
    })
    void whatTheFontCannotDrawShowsAsASquare(String name, String shown, String spoken) throws IOException {
        try (PdfReading read = read(name, "Zoé")) {
            assertThat(read.page(1)).contains(shown + " Zoé");
            assertThat(read.elements("H2")
                            .map(PDStructureElement::getActualText)
                            .filter(text -> text != null))
                    .containsExactly(spoken);
        }
    }

    @Test
    void anAccentWrittenApartIsPutOnItsLetter() throws IOException {
        try (PdfReading read = read("MARTEL", "E\u0301lie")) {
            assertThat(read.page(1)).contains("MARTEL Élie");
        }
    }

    @Test
    void aTabIsABlank() throws IOException {
        try (PdfReading read = read("MARTEL\tDUPONT\r\n", "Élie")) {
            assertThat(read.page(1)).contains("MARTEL DUPONT Élie").doesNotContain("□");
        }
    }

    @Test
    void aLongNameGoesOnTheNextLineWhole() throws IOException {
        String name = "DE LA ROCHEFOUCAULD-MONTMORENCY-LUXEMBOURG-DE SAINT-EXUPÉRY";

        try (PdfReading read = read(name, "Marie-Charlotte-Éléonore-Wilhelmine")) {
            assertThat(read.page(1).replace("- ", "-"))
                    .contains(name + " Marie-Charlotte-Éléonore-Wilhelmine Date de naissance");
        }
    }

    @Test
    void anEndlessNameIsCutWithAnEllipsisAndStaysOnItsPage() throws IOException {
        String endless = "W".repeat(3_000);
        Attestation attestation = new Attestation(
                PdfSamples.UAI,
                endless,
                endless,
                endless,
                endless,
                LocalDate.of(2012, 2, 29),
                PdfSamples.certification(1, endless, endless));

        try (PdfReading read = PdfReading.of(out -> pdf.write(List.of(attestation), PdfSamples.AT, out))) {
            assertThat(read.document().getNumberOfPages()).isOne();
            assertThat(read.page(1).split("W…", -1)).hasSize(1 + 5);
            assertThat(lowestLegend(read)).isLessThan(footTop(read));
            assertThat(read.elements("H2").map(PDStructureElement::getActualText))
                    .contains(endless + " " + endless);
        }
    }

    /** Nothing is fetched: the file points nowhere, and no class that opens connections is asked. */
    @Test
    void theFilePointsNowhere() throws IOException {
        try (PdfReading read = read("<a href='http://127.0.0.1:9/'>", "<script src=http://127.0.0.1:9/>")) {
            for (PDPage page : read.document().getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(read.document().getDocumentCatalog().getOpenAction()).isNull();
            assertThat(read.document().getDocumentCatalog().getNames()).isNull();
        }
    }

    @Property(tries = 60)
    void anyNameGivesOnePageThatOpens(@ForAll @StringLength(max = 80) String name) throws IOException {
        try (PdfReading read = read(name, "Zoé")) {
            assertThat(read.document().getNumberOfPages()).isOne();
            assertThat(read.page(1)).contains("Zoé").contains("P-TEST0001");
        }
    }

    private static float lowestLegend(PdfReading read) throws IOException {
        return new Heights(read.document()).of("Niveaux de 1 à 8");
    }

    private static float footTop(PdfReading read) throws IOException {
        return new Heights(read.document()).of("Ce document");
    }

    private PdfReading read(String lastName, String firstName) {
        return PdfReading.of(
                out -> pdf.write(List.of(PdfSamples.attestation(lastName, firstName)), PdfSamples.AT, out));
    }
}
