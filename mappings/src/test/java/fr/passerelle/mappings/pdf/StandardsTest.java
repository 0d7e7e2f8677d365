package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/UA-1 and PDF/A-2a, as veraPDF sees them: what a machine can check of them. */
class StandardsTest {

    @BeforeAll
    static void chooseTheParser() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                        Named.of("a class", PdfReading.bytes(StandardsTest::aClass)),
                        Named.of("strange names", PdfReading.bytes(StandardsTest::strangers)),
                        Named.of("a summary", PdfReading.bytes(StandardsTest::summary)))
                .flatMap(document -> Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
                        .map(standard -> Arguments.of(document, standard)));
    }

    @ParameterizedTest(name = "{0} keeps {1}")
    @MethodSource("documents")
    void everyDocumentKeepsTheStandard(byte[] document, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);

            assertThat(result.getTestAssertions())
                    .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
        }
    }

    private static void aClass(ByteArrayOutputStream out) throws IOException {
        new AttestationPdf().write(PdfSamples.pupils(3), PdfSamples.AT, out);
    }

    private static void strangers(ByteArrayOutputStream out) throws IOException {
        new AttestationPdf()
                .write(
                        List.of(
                                PdfSamples.attestation("漢字 \u0000\u202E😀", "<b>&\"'{title}"),
                                PdfSamples.attestation("LONG-".repeat(200), "אבג \uD800 e\u0301\u0323")),
                        PdfSamples.AT,
                        out);
    }

    private static void summary(ByteArrayOutputStream out) throws IOException {
        List<String> sentences = IntStream.rangeClosed(0, 40)
                .mapToObj(i -> "Pour la division 3 " + i + " (16 élèves) : 16 élèves ont obtenu la certification PIX.")
                .toList();
        new SummaryPdf()
                .write("Collège des Trois Ponts", PdfSamples.UAI, "2026-2027", PdfSamples.AT, true, sentences, out);
    }
}
