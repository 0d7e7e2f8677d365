package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented pupils and what their livrets hold. */
final class PdfSamples {

    /** 7 June 2027, 00:12 in Paris; still the 6th in universal time. */
    static final Instant AT = Instant.parse("2027-06-06T22:12:00Z");

    static final Uai UAI = Uai.ofNumber(9990001);

    private static final List<String> NAMES = List.of("MARTEL", "LE CŒUR-D'HAŸ", "O'BRIEN", "ÇELİK", "N'GUESSAN");
    private static final List<String> FIRST_NAMES = List.of("Zoé-Anaïs", "Élie", "Maëlys", "Loïc", "Aïcha");

    private PdfSamples() {}

    static Attestation attestation(String lastName, String firstName) {
        return attestation(lastName, firstName, certification(70001, "P-TEST0001", "Collège des Trois Ponts"));
    }

    static Attestation attestation(String lastName, String firstName, Certification certification) {
        return new Attestation(
                UAI, "Collège des Trois Ponts", "3 1", lastName, firstName, LocalDate.of(2012, 3, 17), certification);
    }

    static Certification certification(long id, @Nullable String code, @Nullable String center) {
        return certification(id, CertificationStatus.VALIDATED, code, center, levels());
    }

    static Certification certification(
            long id,
            CertificationStatus status,
            @Nullable String code,
            @Nullable String center,
            Map<Competence, Integer> levels) {
        return new Certification(
                id,
                status,
                312,
                LocalDate.of(2027, 3, 1),
                Instant.parse("2027-03-20T10:00:00Z"),
                code,
                center,
                levels,
                null);
    }

    /** Two tested below level 1, three not tested. */
    static Map<Competence, Integer> levels() {
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (Competence competence : Competence.values()) {
            levels.put(competence, 1 + competence.ordinal() % 6);
        }
        levels.put(Competence.GERER_DES_DONNEES, 0);
        levels.put(Competence.COLLABORER, -1);
        levels.remove(Competence.PROGRAMMER);
        levels.remove(Competence.RESOUDRE);
        levels.remove(Competence.EVOLUER);
        return levels;
    }

    /** Of a class, each with a first name of its own. */
    static List<Attestation> pupils(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> attestation(
                        NAMES.get(i % NAMES.size()),
                        FIRST_NAMES.get(i % FIRST_NAMES.size()) + " " + Integer.toString(i, 36),
                        certification(70_000 + i, String.format("P-TEST%04d", i), "Collège des Trois Ponts")))
                .toList();
    }
}
