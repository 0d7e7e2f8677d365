package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;

class SummaryPdfTest {

    private static final String SCHOOL = "Sur 160 élèves, 132 élèves ont obtenu la certification PIX, 9 élèves l'ont"
            + " passée mais sont en attente de résultat, 11 l'ont passée sans l'obtenir, 8 ne l'ont pas passée.";
    private static final String DIVISION = "Pour la division 3 1 (16 élèves) : 3 certifications PIX ont été mises à"
            + " jour pour les élèves ; 2 élèves l'ont passée mais sont en attente de résultat ; 11 élèves"
            + " possédaient déjà la certification PIX.";

    @Test
    void theSentencesStandWordForWordSchoolFirst() throws IOException {
        try (PdfReading read = read(false, List.of(SCHOOL, DIVISION))) {
            assertThat(read.text())
                    .contains("Récupération des certifications Pix")
                    .contains("Collège des Trois Ponts (9990001X)")
                    .contains("Année scolaire 2026-2027. Récupération faite le 7 juin 2027 à 0 h 12 (heure de Paris).")
                    .containsSubsequence("Établissement", SCHOOL, "Divisions", DIVISION)
                    .doesNotContain("Répétition");
        }
    }

    @Test
    void aRehearsalSaysOnEveryPageThatNothingWasWritten() throws IOException {
        try (PdfReading read = read(true, many(80))) {
            assertThat(read.document().getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= read.document().getNumberOfPages(); page++) {
                assertThat(read.page(page)).contains("Répétition : rien n’a été écrit");
            }
            assertThat(read.page(1)).contains("Répétition faite le 7 juin 2027");
            assertThat(read.document().getDocumentInformation().getTitle()).startsWith("Répétition");
        }
    }

    @Test
    void asManyPagesAsTheDivisionsFillAndNoneIsLost() throws IOException {
        List<String> sentences = many(80);

        try (PdfReading read = read(false, sentences)) {
            int pages = read.document().getNumberOfPages();

            assertThat(read.text()).contains(sentences);
            assertThat(read.elements("LI")).hasSize(80);
            assertThat(read.page(pages)).contains("page " + pages + " sur " + pages);
        }
    }

    @Test
    void aSchoolWithoutDivisionsHasNoHeadingForThem() throws IOException {
        try (PdfReading read = read(false, List.of("Sur 0 élève."))) {
            assertThat(read.text()).contains("Sur 0 élève.").doesNotContain("Divisions");
            assertThat(read.elements("H2").map(PDStructureElement::getStructureType))
                    .hasSize(1);
        }
    }

    @Test
    void nothingToSayIsStillAPage() throws IOException {
        try (PdfReading read = read(false, List.of())) {
            assertThat(read.document().getNumberOfPages()).isOne();
            assertThat(read.elements("H2")).isEmpty();
        }
    }

    private static List<String> many(int divisions) {
        List<String> sentences = new ArrayList<>(List.of(SCHOOL));
        for (int i = 1; i <= divisions; i++) {
            sentences.add(DIVISION.replace("3 1 ", "3 " + i + " "));
        }
        return sentences;
    }

    private static PdfReading read(boolean rehearsal, List<String> sentences) {
        return PdfReading.of(out -> new SummaryPdf()
                .write(
                        "Collège des Trois Ponts",
                        PdfSamples.UAI,
                        "2026-2027",
                        PdfSamples.AT,
                        rehearsal,
                        sentences,
                        out));
    }
}
