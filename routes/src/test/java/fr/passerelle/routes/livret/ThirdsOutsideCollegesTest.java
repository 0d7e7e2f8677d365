package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.LYCEE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.feed.FeedLedger;
import fr.passerelle.connectors.ledger.livret.ChainView;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.pupil.ImportSiecleRoute;
import fr.passerelle.routes.pupil.UploadRoute;
import fr.passerelle.routes.schedule.Nightly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 3e prépa-métiers of a lycée and agricultural 3e have a Récupération like any 3e: from the export to the control file. */
class ThirdsOutsideCollegesTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER, ImportSiecleRoute.class, UploadRoute.class, RecuperationRoute.class, DeliverControlRoute.class);

    private static final Instant OPENING = Instant.parse("2027-06-06T22:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);
    private static final Uai FARM = Uai.ofNumber(9990011);
    /** Local, as an academy makes them: its text proves nothing. */
    private static final String PREPA_METIERS = "1031000H11V";

    private static final String FREGATA = """
            Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d'usage;Code sexe*;\
            Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;\
            Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*
            990000003AA;Nolwenn;;;TREMBLOY;;F;17/03/2011;22278;;22;99100;ST;10310021110;3 EA
            990000004AA;Owen;;;O'FLYNN;;M;28/02/2011;22278;;22;99100;ST;10310021110;3 EA
            990000005AA;Maël;;;KERVIC;;M;27/02/2010;22278;;22;99100;ST;20010015110;2 GT
            """;

    @BeforeEach
    void schools() {
        Sample.schools(LEDGER);
        LEDGER.get(SchoolLedger.class)
                .register(List.of(new School(FARM, "Lycée agricole du Val", SchoolKind.LYCEE, null, 1011L, null)));
    }

    @Test
    void a3ePrepaMetiersOfALyceeIsRecoveredByTheMefstatOfItsNomenclature() throws IOException {
        aLycee();
        nightOfTheOpening();

        assertThat(summary(LYCEE)).isEqualTo(Map.of(Clause.OBTAINED, 1, Clause.NOT_SAT, 1));
        assertThat(control(LYCEE))
                .contains("3 PM", Sample.ine(1), Sample.ine(2))
                .doesNotContain(Sample.ine(3));
        assertThat(whyNot(LYCEE)).extracting(link -> link.missing() == null).containsExactlyInAnyOrder(true, false);
        assertThat(thirds(LYCEE)).isEqualTo(2);
    }

    @Test
    void theFeedTellsTheLivretOfThe3eOfALyceeAndTheNewestCertificationOfTheOthers() {
        aLycee();
        assertThat(told(LYCEE)).as("before the récupération").containsExactly(Sample.ine(3));

        nightOfTheOpening();

        assertThat(told(LYCEE)).containsExactlyInAnyOrder(Sample.ine(1), Sample.ine(3));
    }

    @Test
    void aPupilOfLyceeInACollegeIsToldByTheNewestCertificationAndConcernsNoRecuperation() {
        Sample.base(
                LEDGER, Sample.COLLEGE, Sample.pupil(1), Sample.pupil(3, Sample.birthdate(3), "2 GT", "20010015110"));
        known(Sample.COLLEGE, 1, 71);
        known(Sample.COLLEGE, 3, 73);
        assertThat(told(Sample.COLLEGE)).as("before the récupération").containsExactly(Sample.ine(3));

        nightOfTheOpening();

        assertThat(told(Sample.COLLEGE)).containsExactlyInAnyOrder(Sample.ine(1), Sample.ine(3));
        assertThat(summary(Sample.COLLEGE)).isEqualTo(Map.of(Clause.OBTAINED, 1));
        assertThat(thirds(Sample.COLLEGE)).isOne();
    }

    @Test
    void anAgricultural3eOfFregataIsRecoveredByItsMef() throws IOException {
        BENCH.receive(Flow.IMPORT_SIECLE, FARM, "eleves.csv", FREGATA.getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
        known(FARM, 3, 71);
        known(FARM, 5, 73);
        nightOfTheOpening();

        assertThat(summary(FARM)).isEqualTo(Map.of(Clause.OBTAINED, 1, Clause.NOT_SAT, 1));
        assertThat(control(FARM)).contains("3 EA", Sample.ine(3), Sample.ine(4)).doesNotContain(Sample.ine(5));
        assertThat(told(FARM)).containsExactlyInAnyOrder(Sample.ine(3), Sample.ine(5));
        assertThat(whyNot(FARM)).hasSize(2);
        assertThat(thirds(FARM)).isEqualTo(2);
    }

    @Test
    void aPersonRehearsesAndAsksForItWhateverTheKindOfSchool() {
        LEDGER.clock().set(OPENING);
        RecuperationDesk desk = BENCH.get(RecuperationDesk.class);
        assertThat(desk.ask(LYCEE, "chef")).isEqualTo(Asked.NOBODY_CONCERNED);

        aLycee();
        LEDGER.clock().set(OPENING);

        assertThat(desk.rehearse(LYCEE, OPENING).plan().outcomes()).hasSize(2);
        assertThat(desk.ask(LYCEE, "chef")).isEqualTo(Asked.ASKED);
    }

    /** Two pupils of 3e, of whom one obtained it, and one of 2de who did. */
    private static void aLycee() {
        LEDGER.get(SchoolLedger.class)
                .saveNomenclature(
                        LYCEE,
                        new Nomenclature(
                                LYCEE.value(),
                                new SchoolYear(2026),
                                List.of(new Mef(PREPA_METIERS, "3EME PREPA METIERS", "21160010026", null))));
        Sample.base(
                LEDGER,
                LYCEE,
                Sample.pupil(1, Sample.birthdate(1), "3 PM", PREPA_METIERS),
                Sample.pupil(2, Sample.birthdate(2), "3 PM", PREPA_METIERS),
                Sample.pupil(3, Sample.birthdate(3), "2 GT", "20010015110"));
        known(LYCEE, 1, 71);
        known(LYCEE, 3, 73);
    }

    private static void nightOfTheOpening() {
        LEDGER.clock().set(OPENING);
        BENCH.get(Nightly.class).askRecuperation(SchoolYear.PARIS);
        BENCH.untilIdle();
    }

    private static void known(Uai uai, int pupil, long certification) {
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, pupil),
                        uai,
                        Sample.certification(certification, CertificationStatus.VALIDATED, DAY),
                        CertificationSource.FEED)));
    }

    private static Map<Clause, Integer> summary(Uai uai) {
        return LEDGER.get(LivretView.class).lastRun(uai).orElseThrow().summary().school();
    }

    private static String control(Uai uai) throws IOException {
        try (Stream<Path> files = Files.walk(BENCH.delivery())) {
            Path control = files.filter(file -> file.getFileName().toString().matches(uai + ".*\\.csv"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(control);
        }
    }

    private static List<SchoolChain.Link> whyNot(Uai uai) {
        return LEDGER.get(ChainView.class).of(Scope.all(), uai).links();
    }

    private static int thirds(Uai uai) {
        return LEDGER.get(StandingView.class)
                .standing(Scope.all(), uai)
                .orElseThrow()
                .recuperation()
                .thirds();
    }

    private static List<String> told(Uai uai) {
        List<String> ines = new ArrayList<>();
        LEDGER.get(FeedLedger.class).tell(uai, false, row -> ines.add(row.ine()));
        return ines;
    }
}
