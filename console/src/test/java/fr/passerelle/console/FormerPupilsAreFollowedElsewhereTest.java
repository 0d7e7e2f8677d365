package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head of the school that a pupil has left keeps the record, and reads nothing of what happens to the pupil since. */
class FormerPupilsAreFollowedElsewhereTest extends HeadCase {

    private long here;

    @BeforeEach
    void whoeverLeftPassesACertificationElsewhere() {
        here = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.leaves(here);
        long there = sample.pupil(Sample.ECLUSES, "990000001AA", "MARTEL", "Zoé", "2 C");
        sample.account(there, "MATCHED");
        sample.certifiable(there, "CERTIFIABLE", NOW);
        sample.certification(880123, there, CertificationStatus.VALIDATED, 312);
        sample.pixPlus(880200, there, "Validée");
        sample.livret(there, 880123, 312);
    }

    @Test
    void theRecordIsThereWithoutTheRest() throws Exception {
        String page = told(get("/eleves/" + here));

        assertThat(page)
                .contains("MARTEL", "3 A", "suivi dans son établissement actuel")
                .doesNotContain("880123", "880200", "312", "Compte GAR", "Certifiable", "Consulter et éditer");
    }

    @Test
    void theCertificationOfTheLivretIsNotThere() throws Exception {
        assertThat(answer(get("/eleves/" + here + "/certification")).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/eleves/" + here + "/certification.pdf")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverSeesThePupilWhereSheIsNowReadsEverything() throws Exception {
        head = let(StaffMember.person("double", "Nora Petit", Role.HEAD, Set.of(Sample.PINS, Sample.ECLUSES)));
        assertThat(told(get("/eleves/" + here))).contains("880123", "880200", "Compte GAR");
        assertThat(answer(get("/eleves/" + here + "/certification")).getStatus())
                .isEqualTo(200);

        head = SignedInAs.operator(TestConsole.LOGIN);
        assertThat(told(get("/eleves/" + here))).contains("880123", "880200", "Compte GAR");
    }
}
