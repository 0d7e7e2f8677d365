package fr.passerelle.connectors.ledger;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The clock stands still here: all decisions are of one instant. */
class DecisionOrderTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @Test
    void whoseSomebodySaidLastThatACertificationIsCountsHoweverEarlyTheQuestionWasAsked() {
        LEDGER.clear();
        Samples samples = new Samples(LEDGER);
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 2));
        long zoe = samples.person(COLLEGE, 1);
        long paul = samples.person(COLLEGE, 2);
        long asked = asked(COLLEGE, zoe);
        long askedSince = asked(OTHER, paul);
        LEDGER.get(HoldLedger.class).close(askedSince, HoldState.APPROVED, "adjointe");
        LEDGER.get(HoldLedger.class).close(asked, HoldState.APPROVED, "chef");

        assertThat(LEDGER.get(CertificationQuestions.class).given(List.of(71L))).isEqualTo(Map.of(71L, zoe));
    }

    private static long asked(Uai uai, long person) {
        LEDGER.get(HoldLedger.class).raise(HoldKind.OTHER_PERSON, uai, "71", person, Map.of());
        return LEDGER.get(HoldView.class).open(Scope.all()).stream()
                .filter(hold -> hold.uai().equals(uai.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
