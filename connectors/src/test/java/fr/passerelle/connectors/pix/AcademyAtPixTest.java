package fr.passerelle.connectors.pix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.TestClock;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.simulators.academy.Academy;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.truth.Expected;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.pix.PixSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A generated year told to the simulated Pix through the hub's client: Pix must then say what the truth says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcademyAtPixTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Duration UNTIL_LATE = Duration.ofHours(15);

    private final Academy academy = Academy.of(new AcademySpec(6, 60, 7, YEAR).plain());
    private final TestClock time = TestClock.at("2027-05-18T08:00:00Z");
    private final List<UploadOutcome> uploads = new ArrayList<>();
    private final List<FinalisationOutcome> finalisations = new ArrayList<>();

    private PixSimulator pix;
    private PixPort client;
    private List<Expected> truth;

    @BeforeAll
    void playTheYear(@TempDir Path folder) throws IOException {
        academy.writeTo(folder.resolve("academy"));
        pix = PixSimulator.start(academy.world(), time, folder.resolve("pix"));
        PixSettings settings = new PixSettings(
                pix.url().toString(),
                pix.username(),
                pix.password(),
                pix.clientId(),
                pix.clientSecret(),
                Duration.ofSeconds(10),
                Duration.ofMillis(5),
                Duration.ofSeconds(10));
        client = new HttpPixClient(settings, time);
        for (Stage stage : Stage.values()) {
            time.set(stage.at(YEAR));
            for (Path file : files(folder.resolve("academy").resolve(stage.folder()))) {
                drop(file);
            }
        }
        time.set(Stage.RECUPERATION.at(YEAR).plus(UNTIL_LATE));
        truth = academy.truth(time.instant());
    }

    @AfterAll
    void stop() {
        pix.close();
    }

    private void drop(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith("ExportXML_Eleves")) {
            String uai = file.getParent().getFileName().toString();
            uploads.add(
                    PixUploads.toTheEnd(client, organization(uai).id(), Files.readAllBytes(file), ExportFormat.XML));
        } else if (name.startsWith("session-")) {
            try (InputStream json = Files.newInputStream(file)) {
                Session session = new SessionFile().read(json).session();
                assertThat(session).isNotNull();
                finalisations.add(client.finalise(session));
            }
        }
    }

    @Test
    void everyExportIsImportedButTheMisplacedAndTheTruncatedOnes() {
        assertThat(uploads).hasSizeGreaterThan(6);
        assertThat(uploads.stream().filter(UploadOutcome.Refused.class::isInstance))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void everySessionIsFinalised() {
        assertThat(finalisations).isNotEmpty().containsOnly(new FinalisationOutcome.Finalised());
    }

    @Test
    void pixSaysOfEveryPupilTheCertifiabilityOfTheTruth() {
        Map<String, List<Certifiability>> said = new HashMap<>();
        for (Organization organization : academy.world().organizations()) {
            for (PixLearner learner :
                    client.participants(organization.id(), 1, 1_000).learners()) {
                String key = key(
                        organization.uai(),
                        learner.lastName(),
                        learner.firstName(),
                        learner.birthdate() + learner.division());
                said.computeIfAbsent(key, any -> new ArrayList<>()).add(learner.certifiability());
            }
        }
        List<Expected> expected = truth.stream()
                .filter(one -> one.active() && one.certifiability() != null)
                .toList();

        assertThat(expected).hasSizeGreaterThan(100).allSatisfy(one -> {
            String key = key(one.uai(), one.lastName(), one.firstName(), one.birthdate() + one.division());
            assertThat(said.get(key))
                    .as("%s %s %s", one.uai(), one.eleveId(), one.cases())
                    .contains(one.certifiability());
        });
    }

    @Test
    void pixFeedsTheNewestCertificationOfEveryPupil() {
        Map<String, Map<String, FeedCertification>> feeds = academy.world().organizations().stream()
                .collect(Collectors.toMap(
                        Organization::uai,
                        school ->
                                client.certifications(new Uai(school.uai()), SchoolYear.PARIS).certifications().stream()
                                        .collect(Collectors.toMap(FeedCertification::ine, Function.identity()))));
        List<Expected> expected = truth.stream()
                .filter(one -> one.active() && one.certificationId() != null)
                .filter(one -> one.certificationStatus() != CertificationStatus.CANCELLED)
                .toList();

        assertThat(expected).hasSizeGreaterThan(20).allSatisfy(one -> {
            FeedCertification fed =
                    Optional.ofNullable(feeds.get(one.uai()).get(one.ine())).orElseThrow();
            assertThat(fed.certification().id())
                    .as("%s %s", one.eleveId(), one.cases())
                    .isEqualTo(one.certificationId());
            assertThat(fed.certification().status())
                    .as("%s %s", one.eleveId(), one.cases())
                    .isEqualTo(one.certificationStatus());
        });
    }

    private static String key(String uai, String lastName, String firstName, String rest) {
        return String.join("|", uai, lastName, firstName, rest);
    }

    private Organization organization(String uai) {
        return academy.world().organizations().stream()
                .filter(one -> one.uai().equals(uai))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
