package fr.passerelle.domain.livret;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a chain in a few signs: {@code FINALISED/04/70} is a session of 4 February with the certification 70. */
final class Chains {

    private Chains() {}

    static LocalDate february(int day) {
        return LocalDate.of(2027, 2, day);
    }

    static Certification certification(long id, CertificationStatus status, LocalDate day) {
        return new Certification(id, status, status.isObtained() ? 312 : 0, day, null, null, null, Map.of(), null);
    }

    /** {@code RECEIVED/04/70}, {@code REFUSED/04/70}, {@code FINALISED/04/-}, several with blanks between. */
    static List<Enrolment> enrolments(@Nullable String text) {
        return parts(text).stream()
                .map(one -> one.split("/"))
                .map(one -> new Enrolment(
                        4000 + Integer.parseInt(one[1]),
                        february(Integer.parseInt(one[1])),
                        one[0].equals("FINALISED"),
                        one[0].equals("REFUSED") ? "centre inconnu" : null,
                        one[2].equals("-") ? null : Long.valueOf(one[2])))
                .toList();
    }

    /** {@code REJECTED/04/70}, several with blanks between. */
    static List<Certification> certifications(@Nullable String text) {
        return parts(text).stream()
                .map(one -> one.split("/"))
                .map(one -> certification(
                        Long.parseLong(one[2]),
                        CertificationStatus.valueOf(one[0]),
                        february(Integer.parseInt(one[1]))))
                .toList();
    }

    static ChainFacts facts(
            boolean account,
            boolean accountInDoubt,
            @Nullable Certifiability certifiability,
            @Nullable String enrolments,
            @Nullable String certifications,
            @Nullable ResultQuestion question) {
        return new ChainFacts(
                true,
                account,
                accountInDoubt,
                certifiability,
                enrolments(enrolments),
                certifications(certifications),
                question);
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.strip().split(" +"));
    }
}
