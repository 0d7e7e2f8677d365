package fr.passerelle.connectors.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.work.RelayLimits;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.ledger.work.WorkLedgerTest;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.work.Backoff;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FileLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final RelayLimits LIMITS =
            new RelayLimits(10, Duration.ofMinutes(5), new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(5)));
    private static final byte[] CONTENT = {1, 2, 3, 0, -1};
    private static final String UAI = Samples.COLLEGE.value();

    private FileLedger files;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        files = LEDGER.get(FileLedger.class);
    }

    @Test
    void aFileIsStoredByteForByteAndItsWorkIsAskedForWithIt() {
        Claim claim = files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "Eleves.zip", CONTENT);
        assertThat(claim.fresh()).isTrue();
        assertThat(files.content(claim.fileId())).isEqualTo(CONTENT);
        assertThat(files.require(claim.fileId()).name()).isEqualTo("Eleves.zip");
        Work asked = LEDGER.get(WorkLedger.class)
                .takeReady(Set.of(Flow.values()), LIMITS)
                .get(0);
        assertThat(asked.key()).isEqualTo(UAI);
        assertThat(asked.subject()).isEqualTo(Long.toString(claim.fileId()));
    }

    @Test
    void theSameContentIsOneFileWhateverItsNameButNotForAnotherSchoolOrFlow() {
        Claim first = files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "a.zip", CONTENT);
        assertThat(files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "b.zip", CONTENT))
                .isEqualTo(new Claim(first.fileId(), false));
        assertThat(files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, Samples.OTHER.value(), "a.zip", CONTENT)
                        .fresh())
                .isTrue();
        assertThat(files.claim(Flow.READ_REFERENTIAL, FileKind.SIECLE_STRUCTURES, UAI, "a.zip", CONTENT)
                        .fresh())
                .isTrue();
        assertThat(LEDGER.count("select count(*) from work")).isEqualTo(3);
    }

    @Test
    void theSameContentDroppedTwiceAtTheSameTimeIsClaimedOnce() throws Exception {
        Callable<Claim> drop = () -> files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "a.zip", CONTENT);
        List<Claim> claims = WorkLedgerTest.together(drop, drop, drop, drop);
        assertThat(claims).filteredOn(Claim::fresh).hasSize(1);
        assertThat(claims).extracting(Claim::fileId).containsOnly(claims.get(0).fileId());
        assertThat(LEDGER.count("select count(*) from work")).isEqualTo(1);
    }

    @Test
    void aClaimThatIsRolledBackLeavesNothingAndCanBeMadeAgain() {
        LEDGER.transactions().executeWithoutResult(status -> {
            files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "a.zip", CONTENT);
            status.setRollbackOnly();
        });
        assertThat(LEDGER.count("select count(*) from work")).isZero();
        assertThat(files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "a.zip", CONTENT)
                        .fresh())
                .isTrue();
    }

    @Test
    void whatBecameOfAFileIsKeptWithItsReport() {
        long id = files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "a.zip", CONTENT)
                .fileId();
        files.finish(id, FileState.REFUSED, "{\"errors\": 3}", List.of());
        assertThat(files.require(id).state()).isEqualTo(FileState.REFUSED);
        assertThat(LEDGER.count("select (report->>'errors')::int from received_file"))
                .isEqualTo(3);
    }

    @Test
    void everyReadingOfAFileKeepsWhatItSaidAndWhy() {
        long id = files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "a.zip", CONTENT)
                .fileId();
        files.finish(id, FileState.HELD, "{\"leaving\": 3}", List.of(WorkCause.of(Kind.RECEIVED)));
        WorkCause asked = WorkCause.about(Kind.ASKED, 12, "martine");
        assertThat(LEDGER.get(FileReadings.class).again(id, asked)).isTrue();
        assertThat(LEDGER.get(FileReadings.class).again(id, asked)).isFalse();
        assertThat(readings(id)).hasSize(1);
        files.finish(id, FileState.APPLIED, "{\"leaving\": 0}", List.of(asked));
        files.amend(id, "{\"leaving\": 0, \"pix\": 1}");

        assertThat(readings(id))
                .extracting(FileReading::state, FileReading::reportJson, FileReading::why)
                .containsExactly(
                        tuple(
                                FileState.APPLIED,
                                "{\"leaving\": 0, \"pix\": 1}",
                                "demande de martine (suspens n°\u00a012)"),
                        tuple(FileState.HELD, "{\"leaving\": 3}", "fichier reçu"));
        assertThat(files.report(id)).isEqualTo("{\"leaving\": 0, \"pix\": 1}");
        assertThat(LEDGER.get(FileReadingView.class).of(Scope.of(Set.of(Samples.OTHER)), id))
                .isEmpty();
        LEDGER.jdbc().sql("delete from received_file").update();
        assertThat(LEDGER.count("select count(*) from file_reading")).isZero();
    }

    private static List<FileReading> readings(long id) {
        return LEDGER.get(FileReadingView.class).of(Scope.all(), id);
    }

    @Test
    void anExportThatAnotherHasFollowedIsTakenUpAgainTheLastOneIsNot() {
        Samples samples = new Samples(LEDGER);
        samples.schools();
        for (String name : List.of("first", "second")) {
            samples.importAll(Samples.COLLEGE, Samples.pupils(1, 2), null, Set.of(), name);
            files.finish(samples.file(name), FileState.APPLIED, "{}", List.of());
        }

        assertThat(claimed("second").fresh()).isFalse();
        Claim first = claimed("first");
        assertThat(first.fresh()).isTrue();
        assertThat(files.require(first.fileId()).state()).isEqualTo(FileState.RECEIVED);
        assertThat(claimed("first").fresh()).isFalse();
    }

    @Test
    void whatAFileIsIsKeptWithItAndSaidOnceOfOneThatIsOlder() {
        long id = files.claim(Flow.IMPORT_SIECLE, FileKind.FREGATA_CSV, UAI, "a.csv", CONTENT)
                .fileId();
        files.keepKind(id, FileKind.SIECLE_ELEVES);
        assertThat(files.require(id).kind()).isEqualTo(FileKind.FREGATA_CSV);

        LEDGER.jdbc().sql("update received_file set kind = null").update();
        assertThat(files.require(id).kind()).isNull();
        files.keepKind(id, FileKind.SIECLE_ELEVES);
        assertThat(files.require(id).kind()).isEqualTo(FileKind.SIECLE_ELEVES);
    }

    private Claim claimed(String content) {
        return files.claim(
                Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, UAI, "b.zip", content.getBytes(StandardCharsets.UTF_8));
    }
}
