package fr.passerelle.console.certification;

import fr.passerelle.console.web.Downloads;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.school.School;
import fr.passerelle.mappings.pdf.AttestationPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints what livrets hold (contract lsu A, Édition). */
@Component
class Papers {

    private final AttestationPdf pdf = new AttestationPdf();
    private final Clock clock;

    Papers(Clock clock) {
        this.clock = clock;
    }

    static Attestation attestation(School school, LivretPupil pupil, Certification held) {
        return new Attestation(
                school.uai(),
                school.name(),
                pupil.division(),
                pupil.lastName(),
                pupil.firstName(),
                pupil.birthdate(),
                held);
    }

    /**
     * @param name of the file, without its extension and without any pupil's name
     */
    ResponseEntity<byte[]> print(List<Attestation> attestations, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.write(attestations, clock.instant(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Downloads.of(MediaType.APPLICATION_PDF, name + ".pdf", out.toByteArray());
    }

    /** {@code 3 A} is {@code 3-a}: what any file system takes. */
    static String inFileName(String division) {
        return division.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
