package fr.passerelle.simulators.pix;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Activity;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Worlds small enough to be known by heart. */
public final class Worlds {

    public static final long ORGANIZATION = 101;
    public static final long CENTER = 771;
    public static final String UAI = "9990001X";
    public static final long OTHER_ORGANIZATION = 102;
    public static final String OTHER_UAI = "9990002Y";

    public static final String ADA = "990000001AA";
    public static final String BLAISE = "990000002AB";
    public static final String CHLOE = "990000003AC";
    public static final String DENIS = "990000004AD";

    /** Session of 4 March 2027 in the first school: Ada obtains, Blaise fails; published on 20 April. */
    public static final long SESSION = 4021;

    public static final long ADA_S_TEST = 880_001;
    public static final long BLAISE_S_TEST = 880_002;
    /** Last year in the other school: Chloé obtained. */
    public static final long CHLOE_S_TEST = 870_003;

    public static final String SAT = "2027-03-04T08:12:31Z";
    public static final String PUBLISHED = "2027-04-20T10:00:00Z";

    private Worlds() {}

    /** Ada is certifiable from 3 November, Blaise only logs in, Chloé too; Denis never does. */
    public static World small() {
        return new World(
                List.of(
                        new Organization(ORGANIZATION, CENTER, UAI, "Collège des Trois Ponts"),
                        new Organization(OTHER_ORGANIZATION, 772, OTHER_UAI, "Collège du Moulin")),
                List.of(
                        new Activity(ADA, at("2026-10-01T08:00:00Z"), at("2026-11-03T09:00:00Z")),
                        new Activity(BLAISE, at("2026-10-02T08:00:00Z"), null),
                        new Activity(CHLOE, at("2025-10-02T08:00:00Z"), null)),
                List.of(
                        sat(
                                CHLOE_S_TEST,
                                CHLOE,
                                OTHER_UAI,
                                3001,
                                "2026-03-05T09:00:00Z",
                                CertificationStatus.VALIDATED,
                                "2026-04-10T10:00:00Z",
                                null,
                                true),
                        sat(ADA_S_TEST, ADA, UAI, SESSION, SAT, CertificationStatus.VALIDATED, PUBLISHED, null, false),
                        sat(
                                BLAISE_S_TEST,
                                BLAISE,
                                UAI,
                                SESSION,
                                SAT,
                                CertificationStatus.REJECTED,
                                PUBLISHED,
                                null,
                                false)));
    }

    /** The small world with more tests, in the first school. */
    public static World with(SatCertification... more) {
        World small = small();
        List<SatCertification> all = new java.util.ArrayList<>(small.certifications());
        all.addAll(List.of(more));
        return new World(small.organizations(), small.activities(), all);
    }

    public static SatCertification sat(
            long id,
            String ine,
            String uai,
            long session,
            String startedAt,
            CertificationStatus outcome,
            @Nullable String publishedAt,
            @Nullable String cancelledAt,
            boolean finalisedBefore) {
        boolean obtained = outcome == CertificationStatus.VALIDATED;
        return new SatCertification(
                id,
                ine,
                uai,
                session,
                at(startedAt),
                outcome,
                obtained ? 312 : 0,
                obtained ? Map.of(Competence.MENER_UNE_RECHERCHE, 3, Competence.EVOLUER, 0) : Map.of(),
                publishedAt == null ? null : at(publishedAt),
                cancelledAt == null ? null : at(cancelledAt),
                "P-TEST" + id % 10_000,
                finalisedBefore);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
