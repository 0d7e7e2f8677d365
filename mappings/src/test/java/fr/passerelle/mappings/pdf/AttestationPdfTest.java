package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Attestation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AttestationPdfTest {

    private final AttestationPdf pdf = new AttestationPdf();

    @Test
    void aPageTellsWhatTheLivretHolds() throws IOException {
        try (PdfReading read = read(PdfSamples.attestation("LE CŒUR-D'HAŸ", "Zoé-Anaïs"))) {
            assertThat(read.page(1))
                    .startsWith("Certification Pix")
                    .contains("LE CŒUR-D'HAŸ Zoé-Anaïs")
                    .contains("Date de naissance : 17 mars 2012")
                    .contains("Établissement : Collège des Trois Ponts UAI : 9990001X Division : 3 1")
                    .contains("Date du test : 1er mars 2027 Centre : Collège des Trois Ponts")
                    .contains("312 Pix sur 1 024")
                    .contains("P-TEST0001 Il permet de vérifier la certification sur Pix.");
        }
    }

    @Test
    void aPageSaysThatItIsNotTheCertificateAndWhoMadeItWhen() throws IOException {
        try (PdfReading read = read(PdfSamples.attestation("MARTEL", "Élie"))) {
            assertThat(read.page(1))
                    .contains("Ce document n’est pas le certificat original.")
                    .contains("L’original reste sur Pix, où il peut être téléchargé.")
                    .contains("Un certificat Pix est valable trois ans.")
                    .contains("établi par Passerelle le 7 juin 2027 à 0 h 12 (heure de Paris)")
                    .contains("d’après ce que contient le livret scolaire");
        }
    }

    @Test
    void theSixteenCompetencesStandUnderTheirDomainsWithTheirLevels() throws IOException {
        try (PdfReading read = read(PdfSamples.attestation("MARTEL", "Élie"))) {
            String page = read.page(1);

            assertThat(page)
                    .contains("1. Information et données 1.1 Mener une recherche et une veille d’information 1 ")
                    .contains("3.3 Adapter des documents à leur finalité 4 ");
            assertThat(Arrays.stream(Competence.values()).map(c -> c.index() + " " + PrintedFrench.printed(c.label())))
                    .allSatisfy(line -> assertThat(page).contains(line));
            assertThat(Stream.of(1, 2, 3, 4, 5).map(n -> page.indexOf(n + ". " + Competence.domainLabel(n))))
                    .doesNotContain(-1)
                    .isSorted();
        }
    }

    @Test
    void belowLevelOneIsADashAndUntestedIsSaid() throws IOException {
        try (PdfReading read = read(PdfSamples.attestation("MARTEL", "Élie"))) {
            assertThat(read.page(1))
                    .contains("1.2 Gérer des données - ")
                    .contains("2.3 Collaborer - ")
                    .contains("3.4 Programmer non évaluée ")
                    .contains("5.2 Évoluer dans un environnement numérique non évaluée ")
                    .contains("« - » : compétence évaluée, niveau 1 non atteint.")
                    .contains("« non évaluée » : compétence absente du test.");
        }
    }

    @Test
    void aClassIsOneFileOfOnePageEachInTheOrderGiven() throws IOException {
        List<Attestation> pupils = PdfSamples.pupils(40);

        try (PdfReading read = read(pupils.toArray(Attestation[]::new))) {
            assertThat(read.document().getNumberOfPages()).isEqualTo(40);
            for (int i = 0; i < pupils.size(); i++) {
                assertThat(read.page(i + 1))
                        .contains(AttestationPdf.name(pupils.get(i)))
                        .contains(pupils.get(i).certification().verificationCode());
            }
        }
    }

    @Test
    void everyPageIsOfA4() throws IOException {
        try (PdfReading read = read(PdfSamples.pupils(3).toArray(Attestation[]::new))) {
            assertThat(read.document().getPages())
                    .extracting(page -> page.getMediaBox().toString())
                    .containsOnly(PDRectangle.A4.toString());
        }
    }

    @Test
    void theFileOfAClassHasABookmarkPerPupil() throws IOException {
        List<Attestation> pupils = PdfSamples.pupils(3);

        try (PdfReading read = read(pupils.toArray(Attestation[]::new))) {
            Iterable<PDOutlineItem> bookmarks =
                    read.document().getDocumentCatalog().getDocumentOutline().children();

            assertThat(bookmarks)
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactlyElementsOf(
                            pupils.stream().map(AttestationPdf::name).toList());
            int page = 0;
            for (PDOutlineItem bookmark : bookmarks) {
                assertThat(bookmark.findDestinationPage(read.document()).getCOSObject())
                        .isSameAs(read.document().getPage(page++).getCOSObject());
            }
        }
    }

    @Test
    void whatPixDidNotTellIsSaid() throws IOException {
        Attestation attestation = PdfSamples.attestation("MARTEL", "Élie", PdfSamples.certification(1, null, null));

        try (PdfReading read = read(attestation)) {
            assertThat(read.page(1))
                    .contains("Code de vérification non communiqué par Pix")
                    .contains("Centre : non communiqué par Pix")
                    .doesNotContain("null");
        }
    }

    @Test
    void aCertificationWithoutAnyLevelIsPrinted() throws IOException {
        Attestation attestation = PdfSamples.attestation(
                "MARTEL",
                "Élie",
                PdfSamples.certification(1, CertificationStatus.VALIDATED, "P-TEST0001", "Collège", Map.of()));

        try (PdfReading read = read(attestation)) {
            assertThat(read.page(1).split("non évaluée", -1)).hasSize(16 + 1 + 1);
        }
    }

    /** The records have none today: this stands guard for the day when one gets it. */
    @Test
    void noPageBearsAnIne() throws IOException {
        assertThat(Attestation.class.getRecordComponents())
                .extracting(component -> component.getName().toLowerCase(Locale.ROOT))
                .doesNotContain("ine", "nationalid", "nationalstudentid");
        try (PdfReading read = read(PdfSamples.pupils(3).toArray(Attestation[]::new))) {
            assertThat(read.text()).doesNotContainPattern("\\b([0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z])\\b");
            assertThat(read.text()).doesNotContain("INE");
        }
    }

    @ParameterizedTest
    @EnumSource(value = CertificationStatus.class, mode = Mode.EXCLUDE, names = "VALIDATED")
    void whatWasNotObtainedIsNotPrinted(CertificationStatus status) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Attestation attestation = PdfSamples.attestation(
                "MARTEL", "Élie", PdfSamples.certification(70_001, status, null, null, Map.of()));

        assertThatThrownBy(() -> pdf.write(List.of(attestation), PdfSamples.AT, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70001")
                .hasMessageNotContaining("MARTEL");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileOfNobodyIsRefused() {
        assertThatThrownBy(() -> pdf.write(List.of(), PdfSamples.AT, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStreamIsLeftOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        pdf.write(PdfSamples.pupils(1), PdfSamples.AT, out);

        assertThat(out.size()).isPositive();
        assertThat(closed[0]).isFalse();
    }

    @Test
    void theSameLivretsAtTheSameTimeGiveTheSameBytes() {
        byte[] once = PdfReading.bytes(out -> pdf.write(PdfSamples.pupils(2), PdfSamples.AT, out));
        byte[] again = PdfReading.bytes(out -> new AttestationPdf().write(PdfSamples.pupils(2), PdfSamples.AT, out));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void manyAskAtOnceAndEachGetsTheSame() throws Exception {
        byte[] alone = PdfReading.bytes(out -> pdf.write(PdfSamples.pupils(6), PdfSamples.AT, out));
        Callable<byte[]> ask = () -> PdfReading.bytes(out -> pdf.write(PdfSamples.pupils(6), PdfSamples.AT, out));
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        try {
            for (Future<byte[]> answer : crowd.invokeAll(Collections.nCopies(48, ask))) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    /** These tests run with 256 MiB of heap. */
    @Test
    void aWholeSchoolGoesIntoOneFile() throws IOException {
        try (PdfReading read = read(PdfSamples.pupils(300).toArray(Attestation[]::new))) {
            assertThat(read.document().getNumberOfPages()).isEqualTo(300);
            assertThat(read.page(300)).contains("P-TEST0299");
        }
    }

    private PdfReading read(Attestation... attestations) {
        return PdfReading.of(out -> pdf.write(List.of(attestations), PdfSamples.AT, out));
    }
}
