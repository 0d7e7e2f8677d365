package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Invented pupils and certifications. */
final class LsuSamples {

    static final Uai COLLEGE = Uai.ofNumber(9990001);
    static final SchoolYear YEAR = new SchoolYear(2026);

    private LsuSamples() {}

    static LivretPupil pupil(int n, Level level) {
        return pupil(n, "NOM" + n, "Zoé" + n, level == Level.TROISIEME ? "3 A" : "6 A", level);
    }

    static LivretPupil pupil(int n, String lastName, String firstName, String division, Level level) {
        return new LivretPupil(
                n,
                n,
                Integer.toString(1_826_500 + n),
                String.format(Locale.ROOT, "%09dAA", 990_000_000 + n),
                lastName,
                firstName,
                LocalDate.of(2012, 1, 1).plusDays(n),
                division,
                level);
    }

    /** Obtained. */
    static Certification obtained(long id, int score, Map<Competence, Integer> levels) {
        return certification(id, CertificationStatus.VALIDATED, score, levels);
    }

    static Certification certification(
            long id, CertificationStatus status, int score, Map<Competence, Integer> levels) {
        return new Certification(
                id,
                status,
                score,
                LocalDate.of(2027, 3, 1).plusDays(id),
                null,
                String.format(Locale.ROOT, "P-TEST%04d", id),
                "Centre",
                levels,
                null);
    }
}
