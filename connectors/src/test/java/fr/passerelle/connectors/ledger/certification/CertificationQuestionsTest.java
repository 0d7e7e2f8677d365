package fr.passerelle.connectors.ledger.certification;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static fr.passerelle.connectors.ledger.hold.HoldKind.CANCELLED_SINCE;
import static fr.passerelle.connectors.ledger.hold.HoldKind.UNLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions.Question;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationQuestionsTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);
    private CertificationQuestions questions;
    private HoldLedger holds;
    private HoldView view;
    private long zoe;
    private long paul;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 2));
        zoe = samples.person(COLLEGE, 1);
        paul = samples.person(COLLEGE, 2);
        questions = LEDGER.get(CertificationQuestions.class);
        holds = LEDGER.get(HoldLedger.class);
        view = LEDGER.get(HoldView.class);
    }

    @Test
    void eachQuestionIsAskedOnceAndWrittenInTheJournal() {
        ask(new Question(zoe, 71), new Question(paul, 72));
        ask(new Question(zoe, 71), new Question(paul, 72));

        assertThat(view.open(Scope.all()))
                .extracting(Hold::kind, Hold::subject, Hold::personId)
                .containsExactly(tuple(CANCELLED_SINCE, "71", zoe), tuple(CANCELLED_SINCE, "72", paul));
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_OPENED' and actor = 'hub'"))
                .isEqualTo(2);
    }

    @Test
    void aQuestionThatHasNoMoreObjectIsClosedAndThoseAboutOthersAreLeft() {
        ask(new Question(zoe, 71), new Question(paul, 72));
        questions.settle(CANCELLED_SINCE, COLLEGE, List.of(zoe), List.of());
        questions.settle(UNLISTED, COLLEGE, List.of(paul), List.of());

        assertThat(view.open(Scope.all())).extracting(Hold::subject).containsExactly("72");
        assertThat(view.history(Scope.all(), 9))
                .extracting(Hold::subject, Hold::state, Hold::closedBy)
                .containsExactly(tuple("71", HoldState.SUPERSEDED, "hub"));
        assertThat(LEDGER.count("select count(*) from journal where action = 'HOLD_CLOSED' and person_id = " + zoe))
                .isOne();
    }

    /** Be it all of one instant. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatAPersonKeepsIsRememberedUntilItIsObtainedAgain(int minutes) {
        CertificationLedger certifications = LEDGER.get(CertificationLedger.class);
        save(certifications, CertificationStatus.VALIDATED);
        save(certifications, CertificationStatus.CANCELLED);
        ask(new Question(zoe, 71), new Question(paul, 72));
        assertThat(questions.kept(CANCELLED_SINCE, List.of(71L, 72L))).isEmpty();

        LEDGER.clock().advance(Duration.ofMinutes(minutes));
        holds.close(view.open(Scope.all()).get(0).id(), HoldState.REFUSED, "chef");
        holds.close(view.open(Scope.all()).get(0).id(), HoldState.APPROVED, "chef");
        assertThat(questions.kept(CANCELLED_SINCE, List.of(71L, 72L))).isEqualTo(Set.of(71L));
        assertThat(questions.kept(UNLISTED, List.of(71L, 72L))).isEmpty();

        LEDGER.clock().advance(Duration.ofMinutes(minutes));
        save(certifications, CertificationStatus.VALIDATED);
        LEDGER.clock().advance(Duration.ofMinutes(minutes));
        save(certifications, CertificationStatus.CANCELLED);
        assertThat(questions.kept(CANCELLED_SINCE, List.of(71L)))
                .as("cancelled once more")
                .isEmpty();
    }

    private void ask(Question... asked) {
        questions.settle(CANCELLED_SINCE, COLLEGE, List.of(zoe, paul), List.of(asked));
    }

    private void save(CertificationLedger certifications, CertificationStatus status) {
        Certification one = new Certification(
                71, status, status.isObtained() ? 312 : 0, LocalDate.of(2027, 3, 4), null, null, null, Map.of(), null);
        certifications.saveAll(List.of(new ReceivedCertification(zoe, COLLEGE, one, CertificationSource.FEED)));
    }
}
