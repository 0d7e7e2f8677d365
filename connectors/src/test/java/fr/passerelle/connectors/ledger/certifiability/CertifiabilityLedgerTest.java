package fr.passerelle.connectors.ledger.certifiability;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.ine;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static fr.passerelle.domain.certifiability.Certifiability.CERTIFIABLE;
import static fr.passerelle.domain.certifiability.Certifiability.NOT_CERTIFIABLE;
import static fr.passerelle.domain.certifiability.Certifiability.NOT_COMMUNICATED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.pupil.Pupil;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CertifiabilityLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final LocalDate DAY_OF_2 = pupil(2).birthdate();

    private final Samples samples = new Samples(LEDGER);
    private CertifiabilityLedger ledger;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
        samples.importAll(COLLEGE, pupils(1, 3));
        ledger = LEDGER.get(CertifiabilityLedger.class);
    }

    @Test
    void learnersAreJoinedToExactlyOneActivePupilOrToNone() {
        List<PixLearner> learners = List.of(
                learner(101, pupil(1), CERTIFIABLE),
                learner(102, pupil(9), CERTIFIABLE),
                learner(103, pupil(3), CERTIFIABLE),
                learner(104, pupil(3), CERTIFIABLE));
        assertThat(ledger.save(COLLEGE, learners)).isEqualTo(new SyncResult(1, 3, 1));
        assertThat(LEDGER.get(PupilLedger.class).byIne(COLLEGE, List.of(ine(1), ine(3))))
                .hasEntrySatisfying(
                        ine(1), key -> assertThat(key.pixLearnerId()).isEqualTo(101))
                .hasEntrySatisfying(
                        ine(3), key -> assertThat(key.pixLearnerId()).isNull());
        assertThat(ledger.save(COLLEGE, learners)).as("nothing changed").isEqualTo(new SyncResult(1, 3, 0));
        assertThat(LEDGER.count("select matched from certifiability_sync")).isEqualTo(1);
    }

    @Test
    void aPupilWhomPixKeepsInAnotherDivisionIsFoundAllTheSame() {
        assertThat(ledger.save(COLLEGE, List.of(learner(102, pupil(2, "3 Z"), CERTIFIABLE))))
                .isEqualTo(new SyncResult(1, 0, 1));
        assertThat(learnerOf(2)).isEqualTo(102);
    }

    @Test
    void namesAreComparedWithoutAccentsNorCase() {
        ledger.save(COLLEGE, List.of(named(102, "Nom 2", "ZOE2", DAY_OF_2, "3 A")));
        assertThat(learnerOf(2)).isEqualTo(102);
    }

    @Test
    void aLearnerUnderTheNameOfBeforeIsHers() {
        LEDGER.jdbc().sql("""
                        insert into former_last_name (person_id, last_name, until)
                        select person_id, 'VASSEROY', now() from pupil where ine = ?""").param(ine(2)).update();
        PixLearner told = named(102, "Vasseroy", "Zoé2", DAY_OF_2, "3 A");

        assertThat(ledger.save(COLLEGE, List.of(told))).isEqualTo(new SyncResult(1, 0, 1));
        assertThat(learnerOf(2)).isEqualTo(102);
    }

    @Test
    void anotherBirthDateIsAnotherPupilEvenInTheSameDivision() {
        ledger.save(COLLEGE, List.of(named(102, "NOM2", "Zoé2", DAY_OF_2.plusDays(1), "3 A")));
        assertThat(learnerOf(2)).isNull();
    }

    @Test
    void theDivisionDecidesBetweenTwoLearnersOfOnePupil() {
        List<PixLearner> two =
                List.of(named(102, "NOM2", "Zoé2", DAY_OF_2, "3 Z"), named(103, "NOM2", "Zoé2", DAY_OF_2, "3 A"));
        assertThat(ledger.save(COLLEGE, two)).isEqualTo(new SyncResult(1, 1, 1));
        assertThat(learnerOf(2)).isEqualTo(103);
    }

    @Test
    void homonymsBornTheSameDayAreToldApartByTheirDivisionOnly() {
        samples.importAll(COLLEGE, List.of(homonym(11, "3 A"), homonym(12, "3 B"), homonym(13, "3 C")));
        List<PixLearner> three = List.of(
                named(101, "NOM", "Zoé", DAY_OF_2, "3 A"),
                named(102, "NOM", "Zoé", DAY_OF_2, "3 Z"),
                named(103, "NOM", "Zoé", DAY_OF_2, "3 C"));
        assertThat(ledger.save(COLLEGE, three)).isEqualTo(new SyncResult(2, 1, 2));
        assertThat(learnerOf(11)).isEqualTo(101);
        assertThat(learnerOf(12)).as("what is left over is no proof").isNull();
        assertThat(learnerOf(13)).isEqualTo(103);
    }

    @Test
    void aLearnerWhomTwoPagesRepeatIsOneLearner() {
        PixLearner repeated = learner(102, pupil(2), CERTIFIABLE);
        assertThat(ledger.save(COLLEGE, List.of(repeated, repeated))).isEqualTo(new SyncResult(1, 0, 1));
    }

    @Test
    void aChangeIsCountedAndJournalled() {
        ledger.save(COLLEGE, List.of(learner(101, pupil(1), NOT_COMMUNICATED)));
        assertThat(ledger.save(COLLEGE, List.of(learner(101, pupil(1), CERTIFIABLE)))
                        .changed())
                .isEqualTo(1);
        assertThat(LEDGER.count("select count(*) from journal where action = 'CERTIFIABILITY_CHANGED'"
                        + " and details->>'status' = 'CERTIFIABLE'"))
                .isEqualTo(1);
    }

    @Test
    void aSchoolChangeKeepsTheCertifiabilityUntilTheNewSchoolKnowsSomething() {
        ledger.save(COLLEGE, List.of(learner(101, pupil(1), CERTIFIABLE)));
        samples.importAll(OTHER, List.of(pupil(1)));
        ledger.save(OTHER, List.of(learner(900, pupil(1), NOT_COMMUNICATED)));
        assertThat(LEDGER.count("select count(*) from certifiability where status = 'CERTIFIABLE'"))
                .isEqualTo(1);
        ledger.save(OTHER, List.of(learner(900, pupil(1), NOT_CERTIFIABLE)));
        assertThat(LEDGER.count("select count(*) from certifiability where status = 'NOT_CERTIFIABLE'"))
                .isEqualTo(1);
    }

    private static @Nullable Long learnerOf(int n) {
        return LEDGER.get(PupilLedger.class)
                .byIne(COLLEGE, List.of(ine(n)))
                .get(ine(n))
                .pixLearnerId();
    }

    private static Pupil homonym(int n, String division) {
        Pupil one = pupil(n, division, DAY_OF_2);
        return new Pupil(
                one.ine(),
                one.otherIne(),
                one.eleveId(),
                "NOM",
                null,
                "Zoé",
                "",
                null,
                null,
                DAY_OF_2,
                null,
                null,
                "100",
                null,
                one.mefCode(),
                "ST",
                division,
                false);
    }

    private static PixLearner named(long id, String lastName, String firstName, LocalDate birthdate, String division) {
        return new PixLearner(id, lastName, firstName, birthdate, division, NOT_CERTIFIABLE, null, null, 0);
    }

    private static PixLearner learner(long id, Pupil pupil, Certifiability certifiability) {
        LocalDate since = certifiability == CERTIFIABLE ? LocalDate.of(2026, 11, 3) : null;
        return new PixLearner(
                id,
                pupil.lastName(),
                pupil.firstName(),
                pupil.birthdate(),
                pupil.division(),
                certifiability,
                since,
                null,
                2);
    }
}
