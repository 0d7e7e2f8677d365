package fr.passerelle.mappings.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.RecuperationDesk.Rehearsal;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalJsonTest {

    private static final Uai COLLEGE = Uai.ofNumber(9990001);
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Test
    void everyClauseIsThereAndTheChangesAreCounted() {
        Certification old = certification(10, CertificationStatus.VALIDATED);
        Certification recent = certification(90, CertificationStatus.VALIDATED);
        RecuperationPlan plan = RecuperationPlan.of(
                COLLEGE,
                YEAR,
                List.of(pupil(1, "3 A"), pupil(2, "3 A"), pupil(3, "3 B"), pupil(4, "3 B")),
                Map.of(1L, old, 2L, certification(20, CertificationStatus.VALIDATED)),
                Map.of(
                        1L,
                        List.of(old, recent),
                        2L,
                        List.of(certification(20, CertificationStatus.CANCELLED)),
                        3L,
                        List.of(certification(30, CertificationStatus.VALIDATED))));

        String json = RehearsalJson.write(
                new Rehearsal(Instant.parse("2027-06-06T22:00:00Z"), true, LocalDate.of(2027, 6, 7), plan));

        assertThat(json)
                .isEqualTo("{\"uai\":\"" + COLLEGE + "\",\"schoolYear\":2026,\"asOf\":\"2027-06-06T22:00:00Z\","
                        + "\"open\":true,\"openingDay\":\"2027-06-07\",\"pupils\":4,"
                        + clauses(1, 1, 0, 1, 0, 1)
                        + ",\"divisions\":[{\"division\":\"3 A\",\"pupils\":2," + clauses(0, 1, 0, 1, 0, 0)
                        + "},{\"division\":\"3 B\",\"pupils\":2," + clauses(1, 0, 0, 0, 0, 1) + "}],"
                        + "\"sentences\":[\"Sur 4 élèves, 3 élèves ont obtenu la certification PIX,"
                        + " 1 ne l'a pas passée.\","
                        + "\"Pour la division 3 A (2 élèves) : 1 certification PIX a été mise à jour pour l'élève ;"
                        + " 1 élève possédait déjà la certification PIX.\","
                        + "\"Pour la division 3 B (2 élèves) : 1 élève a obtenu la certification PIX ;"
                        + " 1 élève n'a pas passé la certification PIX.\"],"
                        + "\"writes\":2,\"replaces\":1,\"reviews\":1}");
        assertThat(json).doesNotContain("NOM", "990000001AA", "Zoé");
    }

    private static String clauses(int obtained, int updated, int awaited, int held, int failed, int notSat) {
        return "\"clauses\":{\"OBTAINED\":" + obtained + ",\"UPDATED\":" + updated + ",\"AWAITED\":" + awaited
                + ",\"ALREADY_HELD\":" + held + ",\"FAILED\":" + failed + ",\"NOT_SAT\":" + notSat + "}";
    }

    private static LivretPupil pupil(long n, String division) {
        return new LivretPupil(
                n,
                n,
                "E" + n,
                "99000000" + n + "AA",
                "NOM",
                "Zoé",
                LocalDate.of(2012, 1, 1),
                division,
                Level.TROISIEME);
    }

    private static Certification certification(long id, CertificationStatus status) {
        return new Certification(
                id,
                status,
                status.isObtained() ? 312 : 0,
                LocalDate.of(2026, 9, 1).plusDays(id),
                null,
                null,
                null,
                Map.of(),
                null);
    }
}
