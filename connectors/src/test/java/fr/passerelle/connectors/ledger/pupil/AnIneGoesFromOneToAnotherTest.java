package fr.passerelle.connectors.ledger.pupil;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.pupil.People.BORN;
import static fr.passerelle.connectors.ledger.pupil.People.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.identity.Recognition.Reason;
import fr.passerelle.domain.pupil.Pupil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** INEs that are exchanged between schools, or go from who has left to somebody else: a person lets them, and can take it back. */
class AnIneGoesFromOneToAnotherTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final String ONE = "990000501AA";
    private static final String TWO = "990000502AA";
    private static final String THREE = "990000503AA";

    private final People people = new People(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        new Samples(LEDGER).schools();
    }

    @Test
    void exchangedBetweenTwoSchoolsTheyAreExchangedAtOnceWhenEitherQuestionIsAnswered() {
        exchangedBetweenSchools();
        long ana = people.person("Ana");
        assertThat(people.rows()).containsExactly("Ana " + ONE + " active", "Eva " + TWO + " active");

        assertThat(people.same(people.question(OTHER))).isTrue();
        assertThat(people.bearers()).containsExactly("Ana " + TWO, "Eva " + ONE);
        assertThat(people.apply(COLLEGE, pupil(TWO, "71", "Ana"))).isEmpty();
        assertThat(people.apply(OTHER, pupil(ONE, "8", "Eva", BORN.minusDays(3))))
                .isEmpty();
        assertThat(people.rows()).containsExactly("Ana " + TWO + " active", "Eva " + ONE + " active");
        assertThat(people.byIne(COLLEGE, TWO)).isEqualTo(ana);
        assertThat(people.byIne(COLLEGE, ONE))
                .as("what still comes under the former one")
                .isEqualTo(ana);
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isZero();
    }

    @Test
    void theExchangeBetweenTwoSchoolsIsTakenBackAtOnceWhicheverQuestionItIsAskedOf() {
        exchangedBetweenSchools();
        long asked = people.question(COLLEGE);
        people.same(people.question(OTHER));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"));
        people.apply(OTHER, pupil(ONE, "8", "Eva", BORN.minusDays(3)));

        people.undo(asked);
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Eva " + TWO);
        assertThat(people.rows()).containsExactly("Ana " + ONE + " active", "Eva " + TWO + " active");
        assertThat(LEDGER.count("select count(*) from other_ine")).isZero();
        exchangedAgain();
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isEqualTo(2);
    }

    @Test
    void nobodyMaySayItBeforeTheOtherSchoolTellsTheSameOfItsPupil() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"));
        people.apply(OTHER, pupil(TWO, "8", "Eva", BORN.minusDays(3)));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"));

        assertThat(people.same(people.question(COLLEGE))).isFalse();
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Eva " + TWO);
    }

    @Test
    void theIneOfWhoHasLeftGoesToAPupilWhoIsKnownAndStaysInHerHistory() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Bob", BORN.minusYears(1)));
        people.apply(COLLEGE, pupil(TWO, "72", "Bob", BORN.minusYears(1)));
        Pupil bob = pupil(ONE, "72", "Bob", BORN.minusYears(1));
        assertThat(people.apply(COLLEGE, bob)).hasSize(1);
        long question = people.question(COLLEGE);

        assertThat(people.same(question)).isTrue();
        assertThat(people.apply(COLLEGE, bob)).isEmpty();
        assertThat(people.rows()).containsExactly("Ana " + ONE + " gone", "Bob " + ONE + " active");
        assertThat(people.bearers()).containsExactly("Ana -", "Bob " + ONE);
        assertThat(LEDGER.count("select count(*) from other_ine where ine = '" + ONE + "' and person_id = "
                        + people.person("Ana")))
                .isOne();

        people.undo(question);
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Bob " + TWO);
        assertThat(people.apply(COLLEGE, bob)).hasSize(1);
    }

    @Test
    void whoComesUnderTheIneOfOneWhoHasLeftEntersOnceTheyAreSaidToBeTwo() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Lou"));
        people.apply(COLLEGE, pupil(TWO, "72", "Lou"));
        Pupil zoe = pupil(ONE, "9", "Zoé", BORN.minusYears(1));
        assertThat(people.apply(OTHER, zoe)).hasSize(1);
        long question = people.question(OTHER);
        people.two(question);

        assertThat(people.apply(OTHER, zoe)).isEmpty();
        assertThat(people.bearers()).containsExactly("Ana -", "Lou " + TWO, "Zoé " + ONE);
        assertThat(people.byIne(OTHER, ONE)).isEqualTo(people.person("Zoé"));
        assertThat(people.byIne(COLLEGE, ONE)).as("of before").isEqualTo(people.person("Ana"));
        assertThat(people.apply(OTHER, zoe)).isEmpty();

        people.undo(question);
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Lou " + TWO);
        assertThat(people.apply(OTHER, zoe)).hasSize(1);
    }

    /** In doubt she does not leave, as long as the question is open. */
    @Test
    void whoLeavesByTheVeryExportThatGivesHerIneToAnotherLeavesOnceThatIsAnswered() {
        Pupil lou = pupil(TWO, "72", "Lou");
        Pupil zoe = pupil(ONE, "9", "Zoé", BORN.minusYears(1));
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), lou);
        assertThat(people.apply(COLLEGE, zoe, lou)).hasSize(1);
        long question = people.question(COLLEGE);
        people.two(question);

        assertThat(people.apply(COLLEGE, zoe, lou)).isEmpty();
        assertThat(people.rows())
                .containsExactly("Ana " + ONE + " gone", "Lou " + TWO + " active", "Zoé " + ONE + " active");
        people.undo(question);
        assertThat(people.rows()).containsExactly("Ana " + ONE + " active", "Lou " + TWO + " active");
    }

    @Test
    void whoIsKnownTakesTheIneOfOneWhoLeavesByTheSameExport() {
        Pupil bob = pupil(ONE, "72", "Bob", BORN.minusYears(1));
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Bob", BORN.minusYears(1)));
        people.apply(COLLEGE, bob);
        long question = people.question(COLLEGE);

        assertThat(people.same(question)).isTrue();
        assertThat(people.apply(COLLEGE, bob)).isEmpty();
        assertThat(people.rows()).containsExactly("Ana " + ONE + " gone", "Bob " + ONE + " active");
        people.undo(question);
        assertThat(people.rows()).containsExactly("Ana " + ONE + " active", "Bob " + TWO + " active");
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Bob " + TWO);
    }

    /** One of them has gone to another school meanwhile, which tells her former INE; the first school has her row still. */
    @Test
    void exchangedBackWhenOneOfThemHasGoneElsewhereTheyAreExchangedAtOnceAndSheIsFollowedThere() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Eva"));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"), pupil(ONE, "72", "Eva"));
        people.same(people.question(COLLEGE));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"), pupil(ONE, "72", "Eva"));
        people.apply(OTHER, pupil(TWO, "5", "Eva"));
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"));
        long question = people.question(COLLEGE);

        assertThat(people.same(question)).isTrue();
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Eva " + TWO);
        assertThat(people.apply(OTHER, pupil(TWO, "5", "Eva"))).isEmpty();
        assertThat(people.apply(COLLEGE, pupil(ONE, "71", "Ana"))).isEmpty();
        assertThat(people.rows())
                .containsExactly("Ana " + ONE + " active", "Eva " + ONE + " gone", "Eva " + TWO + " active");

        people.undo(question);
        assertThat(people.bearers()).containsExactly("Ana " + TWO, "Eva " + ONE);
        assertThat(people.rows())
                .as("each has one school")
                .contains("Ana " + TWO + " active", "Eva " + ONE + " active")
                .doesNotContain("Eva " + TWO + " active");
    }

    /** The other bears it today: the import would have failed, and been tried again for ever. */
    @Test
    void whoComesBackUnderAnIneThatAnotherBearsTodayIsAskedAbout() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Eva"));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"), pupil(ONE, "72", "Eva"));
        people.same(people.question(COLLEGE));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"), pupil(ONE, "72", "Eva"));
        people.apply(OTHER, pupil(ONE, "5", "Eva"));

        assertThat(people.apply(COLLEGE, pupil(ONE, "71", "Ana")))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.told().get(0).reason()).isEqualTo(Reason.INE_OF_ANOTHER);
                    assertThat(doubt.told().get(0).same()).isNotNull();
                });
        assertThat(people.same(people.question(COLLEGE))).isFalse();
        assertThat(people.bearers()).containsExactly("Ana " + TWO, "Eva " + ONE);
    }

    @Test
    void whatWasGivenBackCannotBeTakenBackOnceAnotherBearsWhatWasHad() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"));
        people.apply(COLLEGE, pupil(TWO, "80", "Ana"));
        long question = people.question(COLLEGE);
        people.same(question);
        people.apply(COLLEGE, pupil(TWO, "80", "Ana"));
        people.apply(OTHER, pupil(ONE, "9", "Zoé", BORN.minusYears(1)));
        people.two(people.question(OTHER));
        people.apply(OTHER, pupil(ONE, "9", "Zoé", BORN.minusYears(1)));

        assertThat(people.bearers()).containsExactly("Ana " + TWO, "Zoé " + ONE);
        assertThat(people.undoing(question)).isEqualTo(Undoing.INE_TAKEN_SINCE);
    }

    /** Two questions of one export: whoever is said to be another first enters by the answer that frees her INE. */
    @Test
    void whoIsSaidToBeAnotherEntersByTheAnswerThatFreesHerIneInWhateverOrderTheyAreGiven() {
        Pupil marion = pupil("990000509AA", "", "Marion");
        Pupil marian = pupil(ONE, "", "Marian");
        people.apply(COLLEGE, pupil(ONE, "", "Marion"));
        assertThat(people.apply(COLLEGE, marion, marian)).hasSize(2);
        people.two(people.question(COLLEGE, ONE));
        assertThat(people.same(people.question(COLLEGE, "990000509AA"))).isTrue();

        assertThat(people.apply(COLLEGE, marion, marian)).isEmpty();
        assertThat(people.rows()).containsExactly("Marian " + ONE + " active", "Marion 990000509AA active");
        assertThat(people.bearers()).containsExactly("Marian " + ONE, "Marion 990000509AA");
    }

    @Test
    void whoComesBackUnderHerIneAsTheOtherIsCorrectedBearsItAgain() {
        Pupil lou = pupil(TWO, "72", "Lou");
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), lou);
        people.apply(COLLEGE, pupil(ONE, "9", "Zoé", BORN.minusYears(1)), lou);
        people.two(people.question(COLLEGE));
        people.apply(COLLEGE, pupil(ONE, "9", "Zoé", BORN.minusYears(1)), lou);
        long ana = people.person("Ana");

        assertThat(people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(THREE, "9", "Zoé", BORN.minusYears(1)), lou))
                .isEmpty();
        assertThat(people.bearers()).containsExactly("Ana " + ONE, "Lou " + TWO, "Zoé " + THREE);
        assertThat(people.person("Ana")).isEqualTo(ana);
        assertThat(people.rows())
                .containsExactly("Ana " + ONE + " active", "Lou " + TWO + " active", "Zoé " + THREE + " active");
    }

    @Test
    void whoHasTwoNamesakesWhoWouldLeaveIsTakenForNeither() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Ana"));
        assertThat(people.apply(COLLEGE, pupil(THREE, "80", "Ana")))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.between()).hasSize(2);
                    assertThat(doubt.told().get(0).same()).isNull();
                    assertThat(doubt.apart()).containsExactly(THREE);
                });
        people.two(people.question(COLLEGE));
        assertThat(people.apply(COLLEGE, pupil(THREE, "80", "Ana"))).isEmpty();
        assertThat(people.rows())
                .containsExactly("Ana " + ONE + " gone", "Ana " + TWO + " gone", "Ana " + THREE + " active");
    }

    @Test
    void aThirdWhoTakesPartIsExchangedAsWell() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"), pupil(TWO, "72", "Bob", BORN.minusYears(1)));
        people.apply(OTHER, pupil(THREE, "8", "Eva", BORN.minusDays(3)));
        people.apply(COLLEGE, pupil(TWO, "71", "Ana"), pupil(THREE, "72", "Bob", BORN.minusYears(1)));
        people.apply(OTHER, pupil(ONE, "8", "Eva", BORN.minusDays(3)));

        assertThat(people.same(people.question(OTHER))).isTrue();
        assertThat(people.bearers()).containsExactly("Ana " + TWO, "Bob " + THREE, "Eva " + ONE);
    }

    private void exchangedBetweenSchools() {
        people.apply(COLLEGE, pupil(ONE, "71", "Ana"));
        people.apply(OTHER, pupil(TWO, "8", "Eva", BORN.minusDays(3)));
        exchangedAgain();
    }

    private void exchangedAgain() {
        assertThat(people.apply(COLLEGE, pupil(TWO, "71", "Ana"))).hasSize(1);
        assertThat(people.apply(OTHER, pupil(ONE, "8", "Eva", BORN.minusDays(3))))
                .hasSize(1);
    }
}
