package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Attestation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** What livrets hold of Pix certifications, one A4 page per pupil (contract lsu A, Édition). Thread-safe. */
public final class AttestationPdf {

    private static final String SUBJECT = "Ce que le livret scolaire contient de la certification Pix";

    private final FontShelf shelf = new FontShelf();

    /**
     * @param attestations at least one, each of an obtained certification; printed in the order given
     * @param at when the file is made, printed in the time of Paris
     * @param out written to once every page is drawn; not closed
     * @throws IllegalArgumentException when there is none, or when one was not obtained
     */
    public void write(List<Attestation> attestations, Instant at, OutputStream out) throws IOException {
        refuse(attestations);
        Fonts fonts = shelf.take();
        try (TaggedDocument document = new TaggedDocument(fonts)) {
            for (Attestation attestation : attestations) {
                try (Canvas canvas = document.page()) {
                    new AttestationPage(canvas, document.body().child("Sect")).draw(attestation, at);
                }
                if (attestations.size() > 1) {
                    document.bookmark(name(attestation));
                }
            }
            document.save(title(attestations), SUBJECT, at, out);
        } finally {
            shelf.giveBack(fonts);
        }
    }

    /** As the roll calls a pupil: last name, then first name. */
    static String name(Attestation attestation) {
        return attestation.lastName() + " " + attestation.firstName();
    }

    private static String title(List<Attestation> attestations) {
        Attestation first = attestations.get(0);
        if (attestations.size() == 1) {
            return "Certification Pix – " + name(first);
        }
        boolean oneClass = attestations.stream()
                .allMatch(other ->
                        other.uai().equals(first.uai()) && other.division().equals(first.division()));
        return oneClass
                ? "Certifications Pix – " + first.schoolName() + " – division " + first.division()
                : "Certifications Pix – " + attestations.size() + " élèves";
    }

    private static void refuse(List<Attestation> attestations) {
        if (attestations.isEmpty()) {
            throw new IllegalArgumentException("no attestation to print");
        }
        for (Attestation attestation : attestations) {
            CertificationStatus status = attestation.certification().status();
            if (!status.isObtained()) {
                throw new IllegalArgumentException(
                        "certification " + attestation.certification().id() + " is " + status);
            }
        }
    }
}
