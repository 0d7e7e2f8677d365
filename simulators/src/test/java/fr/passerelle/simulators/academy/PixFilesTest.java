package fr.passerelle.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.session.FinalisationCheck;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.ClassResult;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.truth.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PixFilesTest {

    @TempDir
    static Path dir;

    private static Generated generated;
    private static Map<Long, SatCertification> world;

    @BeforeAll
    static void generate() {
        generated = Generated.into(dir, 12, 160, 7);
        world = generated.academy().world().certifications().stream()
                .collect(Collectors.toMap(SatCertification::id, Function.identity()));
    }

    private static List<Session> sessions() throws IOException {
        List<Session> sessions = new ArrayList<>();
        for (Path path : generated.files(Stage.SESSIONS, "sessions", ".json")) {
            try (InputStream json = Generated.open(path)) {
                SessionRead read = new SessionFile().read(json);
                assertThat(read.findings()).isEmpty();
                sessions.add(Objects.requireNonNull(read.session()));
            }
        }
        return sessions;
    }

    @Test
    void everySessionCanBeFinalisedAsItIs() throws IOException {
        assertThat(sessions())
                .hasSizeGreaterThan(15)
                .allSatisfy(session -> assertThat(FinalisationCheck.of(session)).isEmpty());
        assertThat(sessions()).anyMatch(session -> session.examiners().size() == 2);
        assertThat(sessions())
                .flatExtracting(Session::candidates)
                .anyMatch(candidate -> candidate.certificationCourseId() == null)
                .anyMatch(candidate -> candidate.abortReason() != null)
                .anyMatch(candidate -> !candidate.issueReports().isEmpty());
    }

    @Test
    void candidatesAreActivePupilsAndTheirTestsAreThoseOfTheWorld() throws IOException {
        Map<String, String> active = generated.truth(Stage.SESSIONS).stream()
                .filter(Expected::active)
                .collect(Collectors.toMap(one -> one.uai() + one.ine(), Expected::uai));
        List<Long> courses = new ArrayList<>();
        for (Session session : sessions()) {
            assertThat(session.candidates())
                    .allMatch(candidate -> active.containsKey(session.uai().value() + candidate.ine()));
            session.started().forEach(candidate -> {
                SatCertification sat = world.get(candidate.certificationCourseId());
                assertThat(sat.ine()).isEqualTo(candidate.ine());
                assertThat(sat.sessionId()).isEqualTo(session.id());
                assertThat(sat.sessionUai()).isEqualTo(session.uai().value());
                courses.add(sat.id());
            });
        }
        assertThat(courses).doesNotHaveDuplicates().hasSize((int) world.values().stream()
                .filter(one -> !one.finalisedBeforeTheYear())
                .count());
    }

    @Test
    void theClassFilesOfBothGenerationsTellWhatTheTruthSays() throws IOException {
        Map<Long, Certification> told = new HashMap<>();
        for (Stage stage : List.of(Stage.PREVIOUS_YEAR, Stage.RESULTS)) {
            for (Path path : generated.files(stage, "results", ".csv")) {
                for (ClassResult row : read(path)) {
                    told.put(row.certification().id(), row.certification());
                }
            }
        }
        List<Expected> truth = generated.truth(Stage.RECUPERATION);
        assertThat(truth)
                .filteredOn(one ->
                        one.certificationStatus() != null && one.certificationStatus() != CertificationStatus.PENDING)
                .hasSizeGreaterThan(250)
                .allSatisfy(one -> {
                    Certification certification = told.get(one.certificationId());
                    assertThat(certification.status()).isEqualTo(one.certificationStatus());
                    if (certification.status().isObtained()) {
                        assertThat(certification.levels())
                                .isEqualTo(world.get(one.certificationId()).levels());
                    }
                });
        assertThat(truth)
                .filteredOn(one -> one.certificationStatus() == CertificationStatus.PENDING)
                .isNotEmpty()
                .noneMatch(one -> told.containsKey(one.certificationId()));
        assertThat(told.values())
                .extracting(Certification::status)
                .contains(
                        CertificationStatus.VALIDATED,
                        CertificationStatus.REJECTED,
                        CertificationStatus.CANCELLED,
                        CertificationStatus.ERROR);
    }

    @Test
    void aRowNamesExactlyOnePupilOfTheSchool() throws IOException {
        for (Stage stage : List.of(Stage.PREVIOUS_YEAR, Stage.RESULTS)) {
            Map<String, Long> pupils = generated.truth(stage).stream()
                    .filter(Expected::active)
                    .collect(Collectors.groupingBy(
                            one -> one.uai() + one.lastName() + one.firstName() + one.birthdate(),
                            Collectors.counting()));
            for (Path path : generated.files(stage, "results", ".csv")) {
                assertThat(read(path))
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(pupils.get(
                                        Generated.uai(path) + row.lastName() + row.firstName() + row.birthdate()))
                                .isEqualTo(1));
            }
        }
    }

    private static List<ClassResult> read(Path path) throws IOException {
        try (InputStream csv = Generated.open(path)) {
            ClassResults results = new ClassResultsReader().read(csv.readAllBytes());
            assertThat(results.findings()).as(path.toString()).isEmpty();
            return results.rows();
        }
    }

    @Test
    void lastYearsFilesHaveTheOldHeadersAndThisYearsTheNewOnes() throws IOException {
        assertThat(header(Stage.PREVIOUS_YEAR)).startsWith("\uFEFFNuméro").contains("Nombre de Pix");
        assertThat(header(Stage.RESULTS)).startsWith("\uFEFFNuméro").contains("Niveau", "Score en Pix");
    }

    private static String header(Stage stage) throws IOException {
        Path first = generated.files(stage, "results", ".csv").get(0);
        return Files.readString(first, StandardCharsets.UTF_8).split("\n", 2)[0];
    }
}
