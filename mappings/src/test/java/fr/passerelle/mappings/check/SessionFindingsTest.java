package fr.passerelle.mappings.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.mappings.pix.SessionRead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The session of the sample is of 9990001X; without examiner, Pix would refuse it. */
class SessionFindingsTest {

    @Test
    void whatTheLedgerKnowsComesAfterWhatTheFileSays() throws IOException {
        assertThat(codes(withoutExaminer(), new Uai("9990001X")))
                .containsExactly("SESSION_EXAMINER_REQUIRED", "CANDIDATE_NOT_A_PUPIL");
        assertThat(codes(withoutExaminer(), null))
                .containsExactly("SESSION_EXAMINER_REQUIRED", "CANDIDATE_NOT_A_PUPIL");
    }

    @Test
    void anotherSchoolsSessionIsToldFirstAndItsCandidatesAreNotLookedFor() throws IOException {
        assertThat(codes(withoutExaminer(), new Uai("9990002Y")))
                .containsExactly("UAI_MISMATCHED", "SESSION_EXAMINER_REQUIRED");
    }

    @Test
    void ofAnUnreadableFileOnlyItsReaderSpeaks() {
        assertThat(codes("{", new Uai("9990001X"))).containsExactly("INVALID_SESSION_FILE");
    }

    private static List<String> codes(String json, @Nullable Uai expected) {
        SessionRead read = new SessionFile().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return SessionFindings.of(read, expected, uai -> SchoolYear.PARIS, SessionFindingsTest::oneUnknown).stream()
                .map(finding -> finding.verdict().code())
                .toList();
    }

    private static List<Finding> oneUnknown(Session session) {
        return List.of(Finding.of(SessionVerdict.CANDIDATE_NOT_A_PUPIL)
                .about(session.candidates().get(0).ine()));
    }

    private static String withoutExaminer() throws IOException {
        try (InputStream sample = SessionFindingsTest.class.getResourceAsStream("/pix/session.json")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Odile Brisson", " ");
        }
    }
}
