package fr.passerelle.routes.stray;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.livret.LivretWrite;
import fr.passerelle.connectors.ledger.stray.NearestPupilsView;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.connectors.ledger.stray.StrayView.Said;
import fr.passerelle.connectors.ledger.stray.StrayView.Which;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.routes.account.ReconcileRoute;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certifiability.CertifiabilityRoute;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.certification.PullResultsRoute;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people say of accounts, results and learners without a pupil, and what becomes of it when files come again. */
class LedgerStrayDeskTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER,
            ReconcileRoute.class,
            ImportSiecleRoute.class,
            PullResultsRoute.class,
            ClassResultsRoute.class,
            CertifiabilityRoute.class);

    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    private LedgerStrayDesk desk;
    private StrayView strays;
    private int announcements;

    @BeforeEach
    void schools() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        desk = BENCH.get(LedgerStrayDesk.class);
        strays = LEDGER.get(StrayView.class);
        announcements = 0;
    }

    /** Two pupils born the same day, both of names close to the account's. */
    private Stray ambiguousAccount() {
        Sample.base(LEDGER, COLLEGE, named(1, "Marion"), named(2, "Marian"));
        announce("a", "Marien");
        return only(StrayKind.ACCOUNT);
    }

    @Test
    void anAccountThatHesitatesIsPutBeforeAPersonWithThoseItMayBeOf() {
        Stray account = ambiguousAccount();

        assertThat(account.why()).contains("2 élèves possibles");
        assertThat(LEDGER.get(NearestPupilsView.class).of(account))
                .extracting(one -> one.pupil().names().firstName())
                .containsExactlyInAnyOrder("Marion", "Marian");
        assertThat(strays.count(Scope.all(), COLLEGE)).isOne();
        assertThat(strays.count(Scope.of(Set.of(Sample.OTHER)), null)).isZero();
    }

    @Test
    void anAccountIsOfWhomAPersonSaysWhateverComesAgain() {
        Stray account = ambiguousAccount();
        assertThat(desk.give(account.key(), pupil(1), "chef")).isTrue();

        assertThat(state("a")).isEqualTo("MATCHED Marion");
        assertThat(waiting()).isEmpty();
        announce("a", "Marien");
        assertThat(state("a")).isEqualTo("MATCHED Marion");
        imported("Marion", "Marian");
        assertThat(state("a")).isEqualTo("MATCHED Marion");
        assertThat(journal("ATTRIBUTED")).isOne();
    }

    @Test
    void anAccountThatAPersonGaveTakesThePlaceOfThePupilsOtherOneAndTheUndoBringsBothBack() {
        Stray account = ambiguousAccount();
        announce("b", "Marion");
        assertThat(state("b")).isEqualTo("MATCHED Marion");

        assertThat(desk.give(account.key(), pupil(1), "chef")).isTrue();
        assertThat(state("a")).isEqualTo("MATCHED Marion");
        assertThat(state("b")).startsWith("REPLACED");

        assertThat(desk.undo(account.key(), "adjointe")).isTrue();
        assertThat(state("b")).isEqualTo("MATCHED Marion");
        assertThat(state("a")).isEqualTo("AMBIGUOUS -");
        assertThat(only(StrayKind.ACCOUNT).key()).isEqualTo(account.key());
        Said said = strays.saidOf(Scope.all(), account.key()).get(0);
        assertThat(said.attribution().decidedBy()).isEqualTo("chef");
        assertThat(said.attribution().undoneBy()).isEqualTo("adjointe");
        assertThat(said.name()).isEqualTo("KERVELLA Marien");
        assertThat(said.why()).isEqualTo(account.why());
        assertThat(journal("ATTRIBUTION_UNDONE")).isOne();
        assertThat(desk.undo(account.key(), "chef")).isFalse();
    }

    @Test
    void theAccountThatWasReplacedComesAgainAndReplacesNothing() {
        Stray account = ambiguousAccount();
        announce("b", "Marion");
        assertThat(desk.give(account.key(), pupil(1), "chef")).isTrue();

        announce("b", "Marion");
        assertThat(state("a")).isEqualTo("MATCHED Marion");
        assertThat(state("b")).startsWith("REPLACED");
        announce("c", "Marion");
        assertThat(state("a")).isEqualTo("MATCHED Marion");
        assertThat(state("c")).as("a person may say so").isEqualTo("AMBIGUOUS -");

        assertThat(desk.give(only(StrayKind.ACCOUNT).key(), pupil(1), "chef")).isTrue();
        announce("a", "Marien");
        assertThat(state("c")).as("the last word counts").isEqualTo("MATCHED Marion");
    }

    @Test
    void anAccountOfNobodyIsAskedAboutNoMoreUntilThatIsTakenBack() {
        Stray account = ambiguousAccount();
        assertThat(desk.toNobody(account.key(), "chef")).isTrue();

        announce("a", "Marien");
        imported("Marion", "Odile");
        assertThat(state("a")).isEqualTo("NOT_FOUND -");
        assertThat(waiting()).isEmpty();
        assertThat(strays.of(Scope.all(), COLLEGE, null, Which.NOT_FOUND)).isEmpty();

        assertThat(desk.undo(account.key(), "chef")).isTrue();
        assertThat(state("a")).isEqualTo("MATCHED Marion");
    }

    @Test
    void whatIsPutAsideIsLeftToTheRule() {
        Stray account = ambiguousAccount();
        assertThat(desk.later(account.key(), "chef")).isTrue();
        assertThat(desk.later(account.key(), "chef")).isFalse();

        assertThat(waiting()).isEmpty();
        assertThat(strays.of(Scope.all(), null, null, Which.LATER)).hasSize(1);
        imported("Marion", "Odile");
        assertThat(state("a")).isEqualTo("MATCHED Marion");
        assertThat(strays.of(Scope.all(), null, null, Which.LATER)).isEmpty();
    }

    @Test
    void anAccountThatIsAnotherPupilsIsGivenByAPersonOnlyAndTheUndoAsksAgain() {
        Sample.base(LEDGER, COLLEGE, named(1, "Marion"), named(2, "Odile"));
        announce("a", "Marion");
        announce("a", "Odile");
        Stray account = only(StrayKind.ACCOUNT);
        assertThat(state("a")).isEqualTo("CONFLICT Marion");

        assertThat(desk.give(account.key(), pupil(2), "chef")).isTrue();
        assertThat(state("a")).isEqualTo("MATCHED Odile");
        announce("a", "Odile");
        assertThat(state("a")).isEqualTo("MATCHED Odile");

        assertThat(desk.undo(account.key(), "chef")).isTrue();
        assertThat(state("a")).isEqualTo("CONFLICT Marion");
    }

    @Test
    void nothingIsGivenToWhoIsLikeNobodyToldNorTwice() {
        Stray account = ambiguousAccount();
        Sample.base(LEDGER, Sample.OTHER, Sample.pupil(7));

        assertThat(desk.give(account.key(), pupil(7), "chef")).isFalse();
        assertThat(desk.give(new StrayKey(StrayKind.ACCOUNT, 0), pupil(1), "chef"))
                .isFalse();
        assertThat(desk.toNobody(new StrayKey(StrayKind.RESULT, 1), "chef")).isFalse();
        assertThat(desk.give(account.key(), pupil(1), "chef")).isTrue();
        assertThat(desk.give(account.key(), pupil(2), "adjointe"))
                .as("somebody was faster")
                .isFalse();
        assertThat(state("a")).isEqualTo("MATCHED Marion");
    }

    @Test
    void aResultOfTheFeedWithoutPupilIsOfWhomAPersonSays() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        pulled(stranger());
        Stray result = only(StrayKind.RESULT);
        assertThat(result.source()).isEqualTo("flux de résultats de Pix");

        assertThat(desk.give(result.key(), pupil(1), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(owner()).isEqualTo(Sample.person(LEDGER, 1));
        assertThat(waiting()).isEmpty();
        pulled(stranger());
        assertThat(owner()).isEqualTo(Sample.person(LEDGER, 1));
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    @Test
    void aResultThatWasGivenByMistakeLeavesPupilAndLivretAndWaitsAgain() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        pulled(stranger());
        StrayKey key = only(StrayKind.RESULT).key();
        assertThat(desk.give(key, pupil(1), "chef")).isTrue();
        BENCH.untilIdle();
        LEDGER.get(LivretLedger.class)
                .writeAll(
                        COLLEGE,
                        List.of(new LivretWrite(owner(), Sample.certification(71, CertificationStatus.VALIDATED, DAY))),
                        LEDGER.clock().instant());

        assertThat(desk.undo(key, "adjointe")).isTrue();
        BENCH.untilIdle();

        assertThat(LEDGER.count("select count(*) from certification")).isZero();
        assertThat(LEDGER.count("select count(*) from livret_entry")).isZero();
        assertThat(LEDGER.count("select count(*) from livret_history where decided_by = 'adjointe'"))
                .isOne();
        assertThat(only(StrayKind.RESULT).key()).isEqualTo(key);
    }

    @Test
    void aResultThatIsNobodysHereIsToldNoMoreAndOneThatPixTellsNoMoreIsGone() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        pulled(stranger());
        StrayKey key = only(StrayKind.RESULT).key();
        assertThat(desk.toNobody(key, "chef")).isTrue();
        pulled(stranger());
        assertThat(waiting()).isEmpty();
        assertThat(LEDGER.count("select count(*) from certification")).isZero();

        assertThat(desk.undo(key, "chef")).isTrue();
        assertThat(waiting()).hasSize(1);
        pulled();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRowOfAClassCsvWithoutPupilIsOfWhomAPersonSaysAndItsFileIsReadAgain() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        byte[] csv = csv().getBytes(StandardCharsets.UTF_8);
        BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, "20270310_resultats_3A.csv", csv);
        BENCH.untilIdle();
        Stray row = only(StrayKind.RESULT);
        assertThat(row.source()).isEqualTo("fichier de résultats d'une classe");

        assertThat(desk.give(row.key(), pupil(1), "chef")).isTrue();
        BENCH.untilIdle();

        assertThat(owner()).isEqualTo(Sample.person(LEDGER, 1));
        assertThat(waiting()).isEmpty();
        assertThat(LEDGER.count("select count(*) from received_file where state = 'APPLIED'"))
                .isOne();

        assertThat(desk.undo(row.key(), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(LEDGER.count("select count(*) from certification")).isZero();
        assertThat(only(StrayKind.RESULT).key()).as("its file tells it again").isEqualTo(row.key());
    }

    @Test
    void aResultOfNobodyIsGivenToNobodyEvenIfARuleWouldAndOneThatARuleFindsElsewhereIsADoubt() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        pulled(stranger());
        StrayKey key = only(StrayKind.RESULT).key();
        FeedCertification hers = new FeedCertification(
                Sample.ine(2),
                Sample.firstName(2),
                Sample.lastName(2),
                Sample.birthdate(2),
                Sample.certification(71, CertificationStatus.VALIDATED, DAY));
        assertThat(desk.toNobody(key, "chef")).isTrue();
        pulled(hers);
        assertThat(LEDGER.count("select count(*) from certification")).isZero();

        assertThat(desk.undo(key, "chef")).isTrue();
        pulled(stranger());
        assertThat(desk.give(key, pupil(1), "chef")).isTrue();
        BENCH.untilIdle();
        pulled(hers);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'OTHER_PERSON' and state = 'OPEN'"))
                .isOne();
        assertThat(owner()).isEqualTo(Sample.person(LEDGER, 1));
    }

    @Test
    void aLearnerOfPixOrgaIsWhomAPersonSays() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        synced(learner(1, Sample.lastName(1), "Autrement"));
        Stray learner = only(StrayKind.LEARNER);

        assertThat(desk.give(learner.key(), pupil(1), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(LEDGER.count("select count(*) from certifiability where status = 'CERTIFIABLE'"))
                .isOne();
        assertThat(LEDGER.count("select unmatched from certifiability_sync")).isZero();
        assertThat(waiting()).isEmpty();

        assertThat(desk.undo(learner.key(), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(LEDGER.count("select count(*) from certifiability")).isZero();
        assertThat(waiting()).hasSize(1);

        assertThat(desk.toNobody(learner.key(), "chef")).isTrue();
        BENCH.untilIdle();
        assertThat(waiting()).isEmpty();
        assertThat(LEDGER.count("select unmatched from certifiability_sync"))
                .as("a figure has a way to zero")
                .isZero();
        assertThat(strays.said(Scope.all(), 10))
                .extracting(one -> one.attribution().verdict())
                .containsExactly(Verdict.NOBODY, Verdict.GIVEN);
    }

    private static Pupil named(int n, String firstName) {
        Pupil pupil = Sample.pupil(n, LocalDate.of(2011, 10, 11), "3 A", "10310019110");
        return new Pupil(
                pupil.ine(),
                null,
                pupil.eleveId(),
                "KERVELLA",
                pupil.preferredLastName(),
                firstName,
                null,
                null,
                pupil.sex(),
                pupil.birthdate(),
                pupil.birthCityCode(),
                pupil.birthCity(),
                pupil.birthCountryCode(),
                pupil.birthProvinceCode(),
                pupil.mefCode(),
                pupil.status(),
                pupil.division(),
                pupil.repeating());
    }

    private void announce(String id, String firstName) {
        String event = "[{\"IDO\":\"" + ido(id) + "\",\"UAI\":\"" + COLLEGE
                + "\",\"PRO\":\"National_elv\",\"NOM\":\"KERVELLA\",\"PRE\":\"" + firstName
                + "\",\"DIV\":[],\"birthdate\":\"2011-10-11\",\"idENT\":\"Z" + ++announcements + "\"}]";
        BENCH.receive(Flow.RECONCILE_ACCOUNTS, COLLEGE, event.getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
    }

    /** The two pupils, by these first names: the second may be called otherwise from now on. */
    private static void imported(String first, String second) {
        String[] names = {first, second};
        List<String> eleves = IntStream.rangeClosed(1, 2)
                .mapToObj(n -> Sample.eleve(n)
                        .replaceAll("<NOM_DE_FAMILLE>[^<]*", "<NOM_DE_FAMILLE>KERVELLA")
                        .replaceAll("<PRENOM>[^<]*", "<PRENOM>" + names[n - 1])
                        .replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>11/10/2011"))
                .toList();
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, 2, eleves, 1, 2));
        // The upload to Pix waits on purpose: nobody consumes it here.
        RouteBench.patiently()
                .until(() -> BENCH.works(Flow.IMPORT_SIECLE).stream().allMatch(WorkState.DONE::equals));
    }

    private static void pulled(FeedCertification... results) {
        BENCH.pix().publish(COLLEGE, results);
        BENCH.ask(Flow.PULL_RESULTS, COLLEGE);
        BENCH.untilIdle();
    }

    private static void synced(PixLearner... learners) {
        BENCH.pix().hold(ORGANIZATION, List.of(learners));
        BENCH.ask(Flow.SYNC_CERTIFIABILITY, COLLEGE);
        BENCH.untilIdle();
    }

    private static FeedCertification stranger() {
        return new FeedCertification(
                Sample.ine(99),
                Sample.firstName(1),
                Sample.lastName(1),
                Sample.birthdate(1).plusDays(1),
                Sample.certification(71, CertificationStatus.VALIDATED, DAY));
    }

    private static String csv() {
        return "Numéro de certification;Prénom;Nom;Date de naissance;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;2.4;3.1;3.2;"
                + "3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                + "71;Presque;" + Sample.lastName(1) + ";"
                + InFrench.shortDate(Sample.birthdate(1))
                + ";Validée;312;" + "3;".repeat(16) + "04/03/2027\n";
    }

    private static PixLearner learner(long id, String lastName, String firstName) {
        return new PixLearner(
                id, lastName, firstName, Sample.birthdate(1), "3 A", Certifiability.CERTIFIABLE, DAY, DAY, 1);
    }

    private Stray only(StrayKind kind) {
        List<Stray> found = waiting();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).key().kind()).isEqualTo(kind);
        return found.get(0);
    }

    private List<Stray> waiting() {
        return strays.of(Scope.all(), null, null, Which.WAITING);
    }

    private static long pupil(int n) {
        return LEDGER.count("select id from pupil where ine = '" + Sample.ine(n) + "'");
    }

    private static long owner() {
        return LEDGER.count("select person_id from certification where id = 71");
    }

    private static long journal(String action) {
        return LEDGER.count("select count(*) from journal where action = '" + action + "'");
    }

    private static String ido(String id) {
        return String.format("%0128x", id.hashCode() & 0xFFFFFFL);
    }

    private static String state(String id) {
        return LEDGER.jdbc().sql("""
                        select a.state || ' ' || coalesce(p.first_name, '-') from account a
                        left join pupil p on p.id = a.pupil_id where a.external_id = ?""").param(ido(id)).query(String.class).single();
    }
}
