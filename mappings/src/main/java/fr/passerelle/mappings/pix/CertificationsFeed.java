package fr.passerelle.mappings.pix;

import fr.passerelle.domain.school.LocalZone;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Pix's feed {@code GET /api/organizations/UAI/certifications} (contract pix 2.2), lenient where Pix's own
 * documents disagree: {@code competenceResults} or {@code competenceResult}, scores and ids as numbers or texts.
 *
 * <p>A record that is not as the contract says, or says what cannot be, costs that record and no other: it is set aside and
 * told of. So is one of a status that Pix invents, for nobody knows what it is worth.
 */
public final class CertificationsFeed {

    private final ZoneId zone;

    /** Of a school that lives in the time of Paris. */
    public CertificationsFeed() {
        this(SchoolYear.PARIS);
    }

    /** @param zone in which the days of the tests are told; see {@link LocalZone} */
    public CertificationsFeed(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws UnreadableJsonException when the answer is not such a feed; nothing of it is then used */
    public FeedAnswer read(String json) {
        JsonFields attributes = Json.read(json).object("data").object("attributes");
        if (!attributes.has("certifications")) {
            throw attributes.problem("certifications", "une liste est attendue");
        }
        List<FeedCertification> certifications = new ArrayList<>();
        List<Finding> setAside = new ArrayList<>();
        for (JsonFields fields : attributes.entries("certifications")) {
            FeedRecord entry = new FeedRecord(fields, zone);
            try {
                certifications.add(entry.read());
            } catch (RowProblem problem) {
                setAside.add(problem.finding(null).about(entry.ine()));
            }
        }
        return new FeedAnswer(certifications, setAside);
    }
}
