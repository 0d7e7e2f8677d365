package fr.passerelle.routes.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.RecuperationPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;

/** Tells whether two runs of a school say the same. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(RecuperationPlan plan) {
        String text = plan.outcomes().stream()
                .map(one -> {
                    Certification livret = one.livret();
                    Certification replaced = one.replaced();
                    return one.pupil() + " " + livret + " " + (replaced == null ? "" : replaced.id()) + " "
                            + one.last();
                })
                .collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
