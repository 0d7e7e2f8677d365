package fr.passerelle.connectors.pix;

import fr.passerelle.domain.TestClock;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Candidate.AbortReason;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Activity;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.PixSimulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The hub's client before a simulated Pix with one school, one pupil and one session. */
abstract class SimulatedPix {

    static final long ORGANIZATION = 101;
    static final Uai UAI = Uai.ofNumber(9_990_001);
    static final String ADA = "990000001AA";
    static final long SESSION = 4021;
    static final long TEST = 880_001;

    /** The same for both sides. */
    final TestClock time = TestClock.at("2027-05-18T08:00:00Z");

    @TempDir
    Path folder;

    PixSimulator pix;
    PixPort client;

    @BeforeEach
    void start() {
        pix = PixSimulator.start(world(), time, folder);
        client = client(Duration.ofSeconds(5), pix.password());
    }

    @AfterEach
    void stop() {
        pix.close();
    }

    PixPort client(Duration requestTimeout, String password) {
        PixSettings settings = new PixSettings(
                pix.url().toString(),
                pix.username(),
                password,
                pix.clientId(),
                pix.clientSecret(),
                requestTimeout,
                Duration.ofMillis(10),
                Duration.ofSeconds(5));
        return new HttpPixClient(settings, time);
    }

    private static World world() {
        return new World(
                List.of(new Organization(ORGANIZATION, 771, UAI.value(), "Collège des Trois Ponts")),
                List.of(new Activity(
                        ADA, Instant.parse("2026-10-01T08:00:00Z"), Instant.parse("2026-11-03T09:00:00Z"))),
                List.of(new SatCertification(
                        TEST,
                        ADA,
                        UAI.value(),
                        SESSION,
                        Instant.parse("2027-03-04T08:12:31Z"),
                        CertificationStatus.VALIDATED,
                        312,
                        Map.of(Competence.INTERAGIR, 4),
                        Instant.parse("2027-04-20T10:00:00Z"),
                        null,
                        "P-TEST0001",
                        false)));
    }

    static byte[] export(Uai uai) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><BEE_ELEVES VERSION=\"3.0\"><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>"
                        + "<ELEVE ELEVE_ID=\"1\"><ID_NATIONAL>" + ADA + "</ID_NATIONAL><NOM_DE_FAMILLE>ARTAUD"
                        + "</NOM_DE_FAMILLE><PRENOM>Ada</PRENOM><DATE_NAISS>17/03/2012</DATE_NAISS>"
                        + "<CODE_PAYS>132</CODE_PAYS><CODE_SEXE>2</CODE_SEXE><CODE_MEF>10310019110</CODE_MEF></ELEVE>"
                        + "</ELEVES><STRUCTURES><STRUCTURES_ELEVE ELEVE_ID=\"1\"><STRUCTURE><CODE_STRUCTURE>3 A"
                        + "</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>"
                        + "</STRUCTURES></DONNEES></BEE_ELEVES>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Session session(long id, boolean completed, @Nullable AbortReason reason, IssueReport... reports) {
        return new Session(
                id,
                UAI,
                771,
                "Site",
                "B12",
                LocalDate.of(2027, 3, 4),
                LocalTime.of(9, 0),
                List.of("Une surveillante"),
                Instant.parse("2027-03-04T11:00:00Z"),
                null,
                false,
                false,
                List.of(new Candidate(ADA, TEST, true, completed, reason, null, List.of(reports))));
    }
}
