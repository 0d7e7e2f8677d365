package fr.passerelle.simulators.academy.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.Outcome;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.identity.Reconciliation;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.gar.AccountBatch;
import fr.passerelle.mappings.gar.GarEntReader;
import fr.passerelle.mappings.gar.GarEventsReader;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.simulators.academy.Generated;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.truth.Expected;
import fr.passerelle.simulators.academy.truth.ExpectedAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

    private static final List<Stage> STAGES = List.of(Stage.ACCOUNTS, Stage.MOVEMENTS, Stage.SESSIONS);

    @TempDir
    static Path dir;

    private static Generated generated;

    @BeforeAll
    static void generate() {
        generated = Generated.into(dir, 12, 160, 7);
    }

    @Test
    void theRuleDecidesEveryAccountAsTheTruthSays() throws IOException {
        int decided = 0;
        for (Stage stage : STAGES) {
            Map<String, List<PupilCandidate>> pupils = pupilsBefore(stage);
            Map<String, ExpectedAccount> expected = generated.academy().accounts(Generated.evening(stage)).stream()
                    .collect(Collectors.toMap(ExpectedAccount::ido, Function.identity()));
            for (Path path : generated.files(stage, "gar", ".json")) {
                for (Account account : events(path).accounts()) {
                    Outcome outcome = Reconciliation.decide(
                            account, pupils.get(account.uai().value()));
                    ExpectedAccount truth = expected.get(account.externalId());
                    assertThat(stateOf(outcome)).as("state").isEqualTo(truth.state());
                    if (outcome instanceof Outcome.Matched matched) {
                        assertThat(inesOf(stage).get(matched.pupil().pupilId())).isEqualTo(truth.ine());
                    }
                    decided++;
                }
            }
        }
        assertThat(decided).isGreaterThan(12 * 160 * 80 / 100);
    }

    private final Map<Long, String> ines = new HashMap<>();

    private Map<Long, String> inesOf(Stage stage) {
        return ines;
    }

    /** Active pupils of the newest readable export before a stage. */
    private Map<String, List<PupilCandidate>> pupilsBefore(Stage stage) throws IOException {
        Map<String, List<PupilCandidate>> pupils = new HashMap<>();
        for (Stage export : List.of(Stage.RENTREE, Stage.MOVEMENTS)) {
            if (export.compareTo(stage) <= 0) {
                for (Path path : generated.files(export, "siecle", "SansAdresses.zip")) {
                    SiecleExport read = read(path);
                    if (!read.refused()) {
                        pupils.put(
                                Generated.uai(path),
                                read.pupils().stream().map(this::candidate).toList());
                    }
                }
            }
        }
        return pupils;
    }

    private static SiecleExport read(Path path) throws IOException {
        Clock clock = Clock.fixed(Stage.RECUPERATION.at(Generated.YEAR), SchoolYear.PARIS);
        try (InputStream zip = Generated.open(path)) {
            return new SiecleReader(SiecleLimits.usual(), clock).read(zip, null);
        }
    }

    private PupilCandidate candidate(Pupil pupil) {
        long id = Long.parseLong(pupil.eleveId());
        ines.put(id, pupil.ine());
        return new PupilCandidate(
                id,
                id,
                new PersonNames(
                        pupil.lastName(),
                        pupil.preferredLastName(),
                        pupil.firstName(),
                        pupil.middleName(),
                        pupil.thirdName(),
                        Former.NONE),
                pupil.birthdate(),
                pupil.division());
    }

    private static AccountState stateOf(Outcome outcome) {
        if (outcome instanceof Outcome.Matched) {
            return AccountState.MATCHED;
        }
        return outcome instanceof Outcome.Ambiguous ? AccountState.AMBIGUOUS : AccountState.NOT_FOUND;
    }

    private static AccountBatch events(Path path) throws IOException {
        try (InputStream json = Generated.open(path)) {
            AccountBatch batch = new GarEventsReader().read(json);
            assertThat(batch.findings()).isEmpty();
            return batch;
        }
    }

    @Test
    void teachersAreLeftOut() throws IOException {
        int teachers = 0;
        for (Path path : generated.files(Stage.ACCOUNTS, "gar", ".json")) {
            teachers += events(path).ignored().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        assertThat(teachers).isEqualTo(12);
    }

    @Test
    void aRenewedAccountReplacesTheOlderOne() {
        Map<String, List<ExpectedAccount>> renewed =
                generated.academy().accounts(Generated.evening(Stage.MOVEMENTS)).stream()
                        .filter(account -> account.ine() != null)
                        .collect(Collectors.groupingBy(ExpectedAccount::ine));
        assertThat(renewed.values())
                .filteredOn(list -> list.size() > 1)
                .hasSizeGreaterThanOrEqualTo(11)
                .allSatisfy(list -> assertThat(list)
                        .extracting(ExpectedAccount::state)
                        .containsExactly(AccountState.REPLACED, AccountState.MATCHED));
        assertThat(generated.academy().accounts(Generated.evening(Stage.ACCOUNTS)))
                .noneMatch(account -> account.state() == AccountState.REPLACED);
    }

    @Test
    void theEntExportIsReadWholeAndHasItsDigest() throws IOException {
        List<Path> archives = generated.files(Stage.ACCOUNTS, "gar", ".tar.gz");
        assertThat(archives).hasSize(1);
        Path archive = archives.get(0);
        assertThat(archive.getFileName().toString()).matches("Z0_GAR-ENT_Complet_\\d{8}_\\d{6}_2D\\.tar\\.gz");
        byte[] bytes = Files.readAllBytes(archive);
        String md5 = Files.readString(
                archive.resolveSibling(archive.getFileName().toString().replace(".tar.gz", ".md5")));
        assertThat(md5).matches("[0-9a-f]{32}");
        assertThat(GarEntReader.digestAgrees(bytes, md5)).isTrue();

        AccountBatch batch = new GarEntReader().readArchive(new ByteArrayInputStream(bytes));
        assertThat(batch.findings()).isEmpty();
        long active = generated.truth(Stage.ACCOUNTS).stream()
                .filter(Expected::active)
                .count();
        assertThat(batch.accounts())
                .hasSize((int) active)
                .allMatch(account -> !account.divisions().isEmpty());
        Map<String, List<PupilCandidate>> pupils = pupilsBefore(Stage.ACCOUNTS);
        assertThat(batch.accounts()).allSatisfy(account -> {
            Outcome outcome =
                    Reconciliation.decide(account, pupils.get(account.uai().value()));
            assertThat(stateOf(outcome)).isEqualTo(AccountState.MATCHED);
        });
    }
}
