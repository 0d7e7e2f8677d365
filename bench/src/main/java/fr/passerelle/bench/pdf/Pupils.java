package fr.passerelle.bench.pdf;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A class of invented pupils who all hold their certification. */
final class Pupils {

    private static final List<String> NAMES = List.of(
            "MARTEL", "LE CŒUR-D'HAŸ", "O'BRIEN", "N'GUESSAN", "DE LA TOUR-DUPIN", "LEFÈVRE", "GARÇON", "MUÑOZ");
    private static final List<String> FIRST_NAMES =
            List.of("Zoé-Anaïs", "Élie", "Maëlys", "Loïc", "Aïcha", "Jean-Baptiste", "Noël");

    private Pupils() {}

    static List<Attestation> of(int count) {
        return IntStream.range(0, count).mapToObj(Pupils::pupil).toList();
    }

    private static Attestation pupil(int number) {
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (Competence competence : Competence.values()) {
            int level = (competence.ordinal() + number) % 9 - 1;
            if (level < 7) {
                levels.put(competence, level);
            }
        }
        Certification certification = new Certification(
                70_000 + number,
                CertificationStatus.VALIDATED,
                64 + number * 17 % 900,
                LocalDate.of(2027, 3, 1).plusDays(number % 40),
                Instant.parse("2027-05-04T08:00:00Z"),
                String.format(Locale.ROOT, "P-BENCH%03d", number % 1_000),
                "Collège des Trois Ponts",
                levels,
                null);
        return new Attestation(
                Uai.ofNumber(9990001),
                "Collège des Trois Ponts",
                "3 " + (1 + number / 30),
                NAMES.get(number % NAMES.size()),
                FIRST_NAMES.get(number % FIRST_NAMES.size()),
                LocalDate.of(2012, 1, 1).plusDays(number * 11 % 360),
                certification);
    }
}
