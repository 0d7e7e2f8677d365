package fr.passerelle.routes.certification;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static fr.passerelle.routes.bench.Sample.STRANGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileQuestions;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.FileTelling;
import fr.passerelle.connectors.ledger.file.FileTellingView;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassResultsRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ClassResultsRoute.class);

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String COMPETENCES =
            Stream.of(Competence.values()).map(Competence::index).collect(Collectors.joining(";"));
    private static final String OLD = "\uFEFFNuméro de certification;Prénom;Nom;Date de naissance;Lieu de naissance;"
            + "Identifiant Externe;Statut;Nombre de Pix;" + COMPETENCES
            + ";Commentaire jury pour l\u2019organisation;Session;Date de passage de la certification\n";
    private static final String NEW = "Numéro de certification;Prénom;Nom;Date de naissance;Lieu de naissance;"
            + "Identifiant Externe;Type de certification;Statut;Certification CléA Numérique;Niveau;Score en Pix;"
            + COMPETENCES
            + ";Commentaire jury pour l'organisation;Session;Centre de certification;Date de passage de la certification\n";
    private static final String LEVELS = "5" + ";\"-\"".repeat(15);

    @BeforeEach
    void pupils() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
    }

    @Test
    void theHeadersOfTodayAreRead() {
        long file = read(NEW + newRow(1, 71, "Validée", "412") + newRow(2, 72, "Non obtenue", "0"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "résultats enregistrés")).isEqualTo(2);
        assertThat(certifications(1)).singleElement().satisfies(certification -> {
            assertThat(certification.id()).isEqualTo(71);
            assertThat(certification.status()).isEqualTo(CertificationStatus.VALIDATED);
            assertThat(certification.pixScore()).isEqualTo(412);
            assertThat(certification.takenOn()).isEqualTo(LocalDate.of(2027, 3, 11));
            assertThat(certification.levels()).containsEntry(Competence.MENER_UNE_RECHERCHE, 5);
        });
        assertThat(certifications(2)).extracting(Certification::status).containsExactly(CertificationStatus.REJECTED);
    }

    @Test
    void aPixPlusIsKeptToBeReadAndCountsNowhere() {
        long file = read(NEW + newRow(1, 71, "Validée", "412") + pixPlus(2, 72, "Validée"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("RESULTS_OTHER_CERTIFICATION");
        assertThat(BENCH.counted(file, "résultats enregistrés")).isOne();
        assertThat(BENCH.counted(file, "certifications Pix+ gardées pour information"))
                .isOne();
        assertThat(certifications(2)).isEmpty();
        assertThat(others(2)).extracting(OtherCertification::told).containsExactly("Validée, Avancé 1");
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    @Test
    void aFileOfPixPlusAloneIsApplied() {
        assertThat(BENCH.file(read(NEW + pixPlus(1, 71, "Validée")))).isEqualTo(FileState.APPLIED);
    }

    @Test
    void anOlderFileDoesNotChangeWhatIsKeptOfAPixPlus() {
        dropped("20260901_resultats_3A.csv", pixPlus(1, 71, "Annulée"));
        dropped("20260815_resultats_3A.csv", pixPlus(1, 71, "Validée"));

        assertThat(others(1)).extracting(OtherCertification::status).containsExactly("Annulée");
    }

    @Test
    void aPixPlusOfNobodyHereIsNotKeptAndNobodyIsAsked() {
        long file = read(NEW
                + newRow(1, 71, "Validée", "412")
                + pixPlus(2, 72, "Validée").replace(Sample.lastName(2), "INCONNUE"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.counted(file, "certifications Pix+ gardées pour information"))
                .isZero();
        assertThat(others(2)).isEmpty();
    }

    private static String pixPlus(int n, long number, String status) {
        return newRow(n, number, status, "")
                .replace("\"Pix\"", "\"Pix+ Édu 1er degré\"")
                .replace("\"Non passée\";\"-\"", "\"Non passée\";\"Avancé 1\"");
    }

    private static List<OtherCertification> others(int n) {
        return LEDGER.get(CertificationView.class).others(Sample.person(LEDGER, n));
    }

    @Test
    void theHeadersOfFormerYearsAreReadByteOrderMarkIncluded() {
        long file = read(OLD + "71;\"" + Sample.firstName(1) + "\";\"" + Sample.lastName(1) + "\";\"" + born(1)
                + "\";\"Rennes\";\"\";\"Validée\";312;" + LEVELS
                + ";\"Bon; \"\"très\"\" bon\nsur deux lignes\";4021;\"04/02/2027\"\n");

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).isEmpty();
        assertThat(certifications(1)).extracting(Certification::pixScore).containsExactly(312);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAndTold() {
        byte[] spoilt = (NEW + newRow(1, 71, "Validée", "412")).getBytes(StandardCharsets.ISO_8859_1);
        long file = BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, "20270420_resultats_3A.csv", spoilt);
        BENCH.untilIdle();

        refused(file, "RESULTS_ENCODING");
    }

    @Test
    void aFileWithOtherColumnsOrNoneIsRefused() {
        refused(read("a;b;c\n1;2;3\n"), "RESULTS_HEADERS_UNKNOWN");
        refused(read(""), "RESULTS_EMPTY");
    }

    @Test
    void aFileWithAnOpenQuotationMarkIsRefused() {
        refused(read(NEW + "71;\"" + Sample.firstName(1) + ";no end\n"), "RESULTS_UNREADABLE");
    }

    @Test
    void aFileThatEndsInTheMiddleOfARowIsRefusedAndTheWholeOneIsTaken() {
        String whole = NEW + newRow(1, 71, "Validée", "412") + newRow(2, 72, "Validée", "300");
        refused(read(whole.substring(0, whole.length() - 40)), "FILE_MAY_BE_CUT");

        assertThat(BENCH.file(read(whole.strip()))).isEqualTo(FileState.APPLIED);
        assertThat(LEDGER.count("select count(*) from certification")).isEqualTo(2);
    }

    @Test
    void aHeaderWithBlanksOfAnotherKindIsReadAndTold() {
        long file =
                read(NEW.replace("Date de naissance", "Date\u00A0 de naissance").replace("Statut", "Statut ")
                        + newRow(1, 71, "Validée", "412"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsOnly("HEADER_SPELLING").hasSize(2);
        assertThat(LEDGER.count("select count(*) from hold"))
                .as("nothing was set aside")
                .isZero();
    }

    @Test
    void aRowWithoutPupilIsAFindingAndTheOthersAreSaved() {
        long file = read(NEW + newRow(1, 71, "Validée", "412") + newRow(9, 79, "Validée", "412"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(BENCH.verdicts(file)).containsExactly("RESULT_WITHOUT_PUPIL");
        assertThat(BENCH.counted(file, "résultats lus")).isEqualTo(2);
        assertThat(BENCH.counted(file, "résultats enregistrés")).isOne();
        assertThat(LEDGER.count(
                        "select (report -> 'findings' -> 0 ->> 'line')::int from received_file where id = " + file))
                .isEqualTo(3);
        assertThat(LEDGER.count("select count(*) from certification")).isOne();
    }

    @Test
    void aFileOfWhichMoreIsSetAsideThanKeptIsHeldAndToldAndReadAgainWhenItIsDroppedAgain() {
        String csv = NEW + newRow(1, 71, "Obtenue", "412") + newRow(2, 72, "Validée", "0");
        long file = read(csv);

        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(BENCH.verdicts(file)).containsExactly("RESULTS_STATUS_UNKNOWN", "RESULTS_SCORE_INVALID");
        assertThat(LEDGER.count("select count(*) from hold where kind = 'SET_ASIDE' and state = 'OPEN' and pupils = 2"
                        + " and file_id = " + file))
                .isOne();
        assertThat(LEDGER.count("select count(*) from certification")).isZero();
        assertThat(LEDGER.jdbc()
                        .sql("select number || ' ' || place || ' ' || cardinality(named) || ' ' || (last_name <> '')"
                                + " from set_aside_result where file_id = ? order by id")
                        .param(file)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "71 ligne 2, colonne «\u00a0Statut\u00a0» 1 true",
                        "72 ligne 3, colonne «\u00a0Score en Pix\u00a0» 1 true");

        assertThat(read(csv)).isEqualTo(file);
        assertThat(LEDGER.count("select count(*) from set_aside_result")).isEqualTo(2);
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS)).containsExactly(WorkState.DONE, WorkState.DONE);
        assertThat(LEDGER.count("select count(*) from hold")).isOne();
    }

    @Test
    void oneOddRowOfManyCostsItselfAndIsToldAsThatOfTheFeedIs() {
        long file = read(NEW + newRow(1, 71, "Validée", "412") + newRow(2, 72, "Validée", "0"));

        assertThat(BENCH.file(file)).as("somebody is asked").isEqualTo(FileState.HELD);
        assertThat(certifications(1)).hasSize(1);
        assertThat(certifications(2)).isEmpty();
        assertThat(LEDGER.count("select count(*) from hold where kind = 'SET_ASIDE' and pupils = 1"))
                .isOne();
    }

    @Test
    void aTestFarInTheFutureIsSetAside() {
        long file = read(NEW
                + newRow(1, 71, "Validée", "412")
                + newRow(2, 72, "Validée", "300").replace("11/03/2027", "21/04/2028")
                + pixPlus(2, 73, "Validée").replace("11/03/2027", "11/03/2062"));

        assertThat(BENCH.file(file)).as("somebody is asked").isEqualTo(FileState.HELD);
        assertThat(BENCH.verdicts(file)).containsExactly("RESULTS_DATE_IN_FUTURE", "RESULTS_DATE_IN_FUTURE");
        assertThat(certifications(1)).hasSize(1);
        assertThat(certifications(2)).isEmpty();
        assertThat(others(2)).isEmpty();
        assertThat(LEDGER.jdbc()
                        .sql("select place from set_aside_result order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ligne 3, colonne «\u00a0Date de passage de la certification\u00a0»",
                        "ligne 4, colonne «\u00a0Date de passage de la certification\u00a0»");
    }

    @Test
    void aTestOfTheDayOnWhichTheFileCameIsTaken() {
        assertThat(BENCH.file(read((NEW + newRow(1, 71, "Démarrée", "")).replace("11/03/2027", "20/04/2027"))))
                .isEqualTo(FileState.APPLIED);
    }

    @Test
    void aFileThatASpreadsheetRewroteIsRefusedAsThat() {
        refused(
                read((NEW + newRow(1, 71, "Validée", "412")).replace("11/03/2027", "11/03/27")),
                "REOPENED_IN_SPREADSHEET");
    }

    @Test
    void aFileThatPixHasContradictedSinceChangesNothingAndIsHeldHoweverOftenItIsDropped() {
        byte[] csv = (NEW + newRow(1, 71, "Validée", "412")).getBytes(StandardCharsets.UTF_8);
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, 1),
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.REJECTED, LocalDate.of(2027, 3, 11)),
                        CertificationSource.FEED)));
        for (int i = 0; i < 2; i++) {
            long file = BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, "20200110_resultats_3A.csv", csv);
            BENCH.untilIdle();

            assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
            assertThat(BENCH.verdicts(file)).containsExactly("RESULT_CONTRADICTED");
            assertThat(BENCH.counted(file, "résultats démentis par Pix")).isOne();
        }
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.REJECTED);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'CONTRADICTED' and state = 'OPEN'"))
                .isOne();
    }

    @Test
    void ofTwoFilesTheNewerOneCountsInWhicheverOrderTheyAreDropped() {
        dropped("20200110_resultats_3A.csv", newRow(1, 71, "Validée", "412"));
        dropped("20200112_resultats_3A.csv", newRow(1, 71, "Annulée", "0"));
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.CANCELLED);

        dropped("20200111_resultats_3A.csv", newRow(1, 71, "Validée", "413"));
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "20270401_resultats_3A.csv, 20270401_resultats_3A (1).csv, 0",
        "3A.csv, 3A bis.csv, 0",
        "3A.csv, 3A bis.csv, 2",
        "20270401_resultats_3A.csv, 3A.csv, 0"
    })
    void whatTwoFilesContradictGoesToAPersonUnlessTheLaterOneIsKnownAndBothAreNamed(
            String first, String second, int daysLater) {
        long one = dropped(first, newRow(1, 71, "Validée", "412"));
        LEDGER.clock().set(LEDGER.clock().instant().plus(Duration.ofDays(daysLater)));
        long other = dropped(second, newRow(1, 71, "Annulée", "0"));

        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
        assertThat(BENCH.verdicts(other)).containsExactly("RESULT_CONTRADICTED_BY_FILE");
        assertThat(LEDGER.get(FileLedger.class).report(other)).contains(first);
        assertThat(BENCH.counted(other, "résultats démentis par un autre fichier"))
                .isOne();
        assertThat(LEDGER.get(FileQuestions.class).anyOpen(one))
                .as("the question is the first one's too")
                .isTrue();
        assertThat(LEDGER.get(FileTellingView.class).of(Scope.all(), 71))
                .extracting(FileTelling::name)
                .containsExactly(second, first);
        long person = Sample.person(LEDGER, 1);
        assertThat(LEDGER.get(CertificationView.class).counting(List.of(person)).get(person))
                .as("no livret gets it meanwhile")
                .extracting(Certification::status)
                .containsExactly(CertificationStatus.PENDING);

        long hold = openContradiction();
        ResultDesk desk = BENCH.get(ResultDesk.class);
        assertThat(desk.approve(hold, "martine")).isTrue();
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.CANCELLED);
        assertThat(desk.undo(hold, "martine")).isTrue();
        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);

        assertThat(desk.refuse(openContradiction(), "martine")).isTrue();
        // What the decisions ask for is of routes that are not under test.
        LEDGER.jdbc().sql("delete from work").update();
        dropped(second, newRow(1, 71, "Annulée", "0"));
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .as("nobody is asked twice")
                .isZero();
    }

    @Test
    void whatTwoFilesContradictAFileOfALaterDayAnswers() {
        dropped("20270401_resultats_3A.csv", newRow(1, 71, "Validée", "412"));
        dropped("20270401_resultats_3B.csv", newRow(1, 71, "Non obtenue", "0"));
        long hold = openContradiction();
        dropped("20270402_resultats_3A.csv", newRow(1, 71, "Non obtenue", "0") + newRow(2, 72, "Validée", "300"));

        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.REJECTED);
        assertThat(LEDGER.count("select count(*) from hold where state = 'SUPERSEDED' and id = " + hold))
                .isOne();
    }

    @Test
    void aFileOfALaterDayThanTheFirstOneCameCountsAsItDid() {
        dropped("3A.csv", newRow(1, 71, "Validée", "412"));
        LEDGER.clock().set(LEDGER.clock().instant().plus(Duration.ofDays(2)));
        dropped("20270421_resultats_3A.csv", newRow(1, 71, "Annulée", "0"));

        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.CANCELLED);
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    @Test
    void aResultThatWasAwaitedInOneFileAndIsPublishedInAnotherOfTheSameDayIsNoContradiction() {
        dropped("20270401_resultats_3A.csv", newRow(1, 71, "Démarrée", ""));
        dropped("20270401_resultats_3B.csv", newRow(1, 71, "Validée", "412"));

        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.VALIDATED);
        assertThat(LEDGER.count("select count(*) from hold")).isZero();
    }

    private static long openContradiction() {
        return LEDGER.count("select id from hold where state = 'OPEN' and kind = 'CONTRADICTED'"
                + " and details ->> 'betweenFiles' = 'true'");
    }

    @Test
    void numbersThatASessionHadExchangedGiveNothingToAnybody() {
        session(1, 72);
        session(2, 71);
        long file = read(NEW + newRow(1, 71, "Validée", "412") + newRow(2, 72, "Non obtenue", "0"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);
        assertThat(BENCH.verdicts(file)).containsExactly("RESULT_OF_ANOTHER_PUPIL", "RESULT_OF_ANOTHER_PUPIL");
        assertThat(LEDGER.count("select count(*) from certification")).isZero();
        assertThat(LEDGER.jdbc()
                        .sql("select subject || ' ' || person_id || ' ' || others[1] from hold"
                                + " where kind = 'OTHER_PERSON' order by subject")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "71 " + Sample.person(LEDGER, 2) + " " + Sample.person(LEDGER, 1),
                        "72 " + Sample.person(LEDGER, 1) + " " + Sample.person(LEDGER, 2));
    }

    @Test
    void aNumberThatIsAnotherPupilsByAnEarlierResultGivesNothing() {
        read(NEW + newRow(2, 71, "Non obtenue", "0"));
        long file = read(NEW + newRow(1, 71, "Validée", "412"));

        assertThat(BENCH.verdicts(file)).containsExactly("RESULT_OF_ANOTHER_PUPIL");
        assertThat(certifications(1)).isEmpty();
        assertThat(certifications(2)).extracting(Certification::status).containsExactly(CertificationStatus.REJECTED);
    }

    @Test
    void anExternalIdThatIsAnIneHelpsATolerableSpellingAndNeverGivesByItself() {
        long file = read(NEW
                + newRow(1, 71, "Validée", "412")
                        .replace("\"\";\"Pix\"", "\"" + Sample.ine(1) + "\";\"Pix\"")
                        .replace(Sample.lastName(1), "AUTRE NOM")
                + newRow(2, 72, "Validée", "412").replace("\"\";\"Pix\"", "\"" + Sample.ine(1) + "\";\"Pix\""));

        assertThat(BENCH.verdicts(file)).containsExactly("RESULT_OF_ANOTHER_PUPIL");
        assertThat(certifications(1)).extracting(Certification::id).containsExactly(71L);
        assertThat(certifications(2)).isEmpty();
    }

    @Test
    void whatTheFeedLeavesInDoubtNoFileGives() {
        LEDGER.get(CertificationLedger.class)
                .doubt(
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, LocalDate.of(2027, 3, 11)),
                        new Told("NOM", "Prénom", null),
                        CertificationSource.FEED,
                        LocalDate.of(2027, 3, 12),
                        List.of(Sample.person(LEDGER, 2), Sample.person(LEDGER, 1)));
        long file = read(NEW + newRow(1, 71, "Validée", "412"));

        assertThat(BENCH.verdicts(file)).containsExactly("RESULT_OF_ANOTHER_PUPIL");
        assertThat(certifications(1)).isEmpty();
    }

    @Test
    void aCancellationIsNeverLost() {
        dropped("20270401_resultats_3A.csv", newRow(1, 71, "Validée", "412"));
        dropped("20270402_resultats_3A.csv", newRow(1, 71, "Annulée", "0"));

        assertThat(certifications(1)).extracting(Certification::status).containsExactly(CertificationStatus.CANCELLED);
        assertThat(LEDGER.count("select count(*) from certification_history where status = 'VALIDATED'"))
                .isOne();
    }

    @Test
    void resultsInTheFolderOfASchoolThatIsNotConfiguredAreRefused() {
        long file = BENCH.receive(
                Flow.READ_CLASS_RESULTS,
                STRANGE,
                (NEW + newRow(1, 71, "Validée", "412")).getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();

        refused(file, "SCHOOL_NOT_CONFIGURED");
    }

    @Test
    void resultsOfASchoolThatHasClosedFindThePupilsOfTheOneThatTookItOver() {
        Sample.base(LEDGER, OTHER, Sample.pupil(3));
        Sample.close(LEDGER, COLLEGE, OTHER);
        long file = read(NEW + newRow(1, 71, "Validée", "412") + newRow(3, 73, "Validée", "412"));

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.verdicts(file)).containsExactly("SCHOOL_TAKEN_OVER");
        assertThat(LEDGER.get(FileLedger.class).report(file)).contains(COLLEGE + ", repris par " + OTHER);
        assertThat(certifications(1)).hasSize(1);
        assertThat(certifications(3)).hasSize(1);
    }

    @Test
    void aMessageDeliveredTwiceSavesOnce() {
        read(NEW + newRow(1, 71, "Validée", "412"));
        LEDGER.jdbc().sql("delete from certification").update();
        BENCH.deliverAgain(BENCH.work(Flow.READ_CLASS_RESULTS));

        assertThat(LEDGER.count("select count(*) from certification")).isZero();
    }

    private static long dropped(String name, String row) {
        long file = BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, name, (NEW + row).getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
        return file;
    }

    private static long read(String csv) {
        long file = BENCH.receive(Flow.READ_CLASS_RESULTS, COLLEGE, csv);
        BENCH.untilIdle();
        return file;
    }

    private static void refused(long file, String verdict) {
        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
        assertThat(BENCH.verdicts(file)).containsExactly(verdict);
        assertThat(BENCH.works(Flow.READ_CLASS_RESULTS)).containsOnly(WorkState.DONE);
        assertThat(LEDGER.count("select sum(attempts) from work")).isZero();
        assertThat(LEDGER.count("select count(*) from certification")).isZero();
    }

    private static String newRow(int n, long number, String status, String score) {
        return number + ";\"" + Sample.firstName(n) + "\";\"" + Sample.lastName(n) + "\";\"" + born(n)
                + "\";\"Rennes\";\"\";\"Pix\";\"" + status + "\";\"Non passée\";\"-\";" + score + ";" + LEVELS
                + ";\"\";4021;\"Collège des Tilleuls\";\"11/03/2027\"\n";
    }

    /** That pupil sat that certification, says a session which was pushed. */
    private static void session(int n, long number) {
        long file = BENCH.receive(Flow.PUSH_SESSION, COLLEGE, "session " + number);
        LEDGER.jdbc().sql("delete from work").update();
        LEDGER.get(SessionLedger.class)
                .save(
                        new Session(
                                4000 + number,
                                COLLEGE,
                                2001,
                                "1 rue du Banc",
                                "Salle 1",
                                LocalDate.of(2027, 3, 11),
                                LocalTime.of(9, 0),
                                List.of("Mme Banc"),
                                Instant.parse("2027-03-11T12:00:00Z"),
                                null,
                                false,
                                false,
                                List.of(new Candidate(Sample.ine(n), number, true, true, null, null, List.of()))),
                        file);
    }

    private static String born(int n) {
        return FRENCH.format(Sample.birthdate(n));
    }

    private static List<Certification> certifications(int n) {
        long person = Sample.person(LEDGER, n);
        return LEDGER.get(CertificationView.class).ofPersons(List.of(person)).getOrDefault(person, List.of());
    }
}
