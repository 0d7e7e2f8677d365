package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody who does not see the page is told. */
class ReadAloudTest {

    private static Stream<Supplier<PdfReading>> documents() {
        return Stream.of(ReadAloudTest::twoPupils, ReadAloudTest::summary);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theDocumentIsTaggedInFrenchAndNamed(Supplier<PdfReading> document) throws IOException {
        try (PdfReading read = document.get()) {
            PDDocumentCatalog catalog = read.document().getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(read.document().getDocumentInformation().getTitle()).contains("Collège des Trois Ponts");
            assertThat(catalog.getMetadata().toByteArray())
                    .asString(java.nio.charset.StandardCharsets.UTF_8)
                    .contains("Collège des Trois Ponts");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFontIsEmbeddedAndOnlyWhatIsUsedOfIt(Supplier<PdfReading> document) throws IOException {
        try (PdfReading read = document.get()) {
            assertThat(read.fonts()).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans.*");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void headingsBeginWithTheTitleAndSkipNoLevel(Supplier<PdfReading> document) throws IOException {
        try (PdfReading read = document.get()) {
            List<String> headings = read.elements().stream()
                    .map(PDStructureElement::getStructureType)
                    .filter(type -> type.matches("H[1-6]"))
                    .toList();

            assertThat(headings).startsWith("H1").contains("H2").containsOnly("H1", "H2");
        }
    }

    @Test
    void eachPupilIsASectionOfItsOwn() throws IOException {
        try (PdfReading read = twoPupils()) {
            assertThat(read.elements("Sect")).hasSize(2);
            assertThat(read.elements("H1")).hasSize(2);
            assertThat(read.elements("Table")).hasSize(2);
        }
    }

    @Test
    void everyLevelHasTheHeadersOfItsRowAndColumn() throws IOException {
        try (PdfReading read = twoPupils()) {
            List<PDStructureElement> table =
                    within(read.elements("Table").findFirst().orElseThrow());
            List<String> scopes = table.stream()
                    .filter(cell -> cell.getStructureType().equals("TH"))
                    .map(cell -> attributes(cell).getScope())
                    .toList();

            assertThat(scopes).filteredOn("Column"::equals).hasSize(3);
            assertThat(scopes).filteredOn("Row"::equals).hasSize(5 + 16);
            assertThat(table)
                    .filteredOn(cell -> cell.getStructureType().equals("TD"))
                    .hasSize(16);
            assertThat(table.stream()
                            .filter(cell -> cell.getStructureType().equals("TH"))
                            .mapToInt(cell -> attributes(cell).getRowSpan())
                            .filter(rows -> rows > 1))
                    .containsExactly(3, 4, 4, 3, 2);
        }
    }

    @Test
    void aDashIsExplained() throws IOException {
        try (PdfReading read = twoPupils()) {
            assertThat(read.elements("TD")
                            .map(PDStructureElement::getExpandedForm)
                            .filter(Objects::nonNull))
                    .hasSize(4)
                    .containsOnly("évaluée, niveau 1 non atteint");
        }
    }

    private static List<PDStructureElement> within(PDStructureElement element) {
        return element.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid), within(kid).stream()))
                .toList();
    }

    private static PDTableAttributeObject attributes(PDStructureElement cell) {
        COSDictionary attributes = cell.getCOSObject().getCOSDictionary(COSName.A);
        return new PDTableAttributeObject(attributes);
    }

    private static PdfReading twoPupils() {
        return PdfReading.of(out -> new AttestationPdf().write(PdfSamples.pupils(2), PdfSamples.AT, out));
    }

    private static PdfReading summary() {
        return PdfReading.of(out -> new SummaryPdf()
                .write(
                        "Collège des Trois Ponts",
                        PdfSamples.UAI,
                        "2026-2027",
                        PdfSamples.AT,
                        true,
                        List.of("Sur 1 élève, 1 élève a obtenu la certification PIX.", "Pour la division 3 1…"),
                        out));
    }
}
