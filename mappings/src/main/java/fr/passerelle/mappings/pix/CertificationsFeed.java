package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.pupil.Ine;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads Pix's feed {@code GET /api/organizations/UAI/certifications} (contract pix 2.2), lenient where Pix's own
 * documents disagree: {@code competenceResults} or {@code competenceResult}, scores and ids as numbers or texts.
 *
 * <p>A status that Pix invents becomes {@link CertificationStatus#ERROR}: published, awaited, seen by the operator and
 * never in a livret. A competence or a level that the CRCN does not have makes the whole answer unreadable: better a
 * quarantined answer than a wrong livret.
 */
public final class CertificationsFeed {

    private static final int LOWEST_LEVEL = -1;
    private static final int HIGHEST_LEVEL = 8;

    /** @throws UnreadableJsonException when the answer is not such a feed; nothing of it is then used */
    public List<FeedCertification> read(String json) {
        JsonFields attributes = Json.read(json).object("data").object("attributes");
        if (!attributes.has("certifications")) {
            throw attributes.problem("certifications", "une liste est attendue");
        }
        return attributes.objects("certifications").stream()
                .map(CertificationsFeed::certification)
                .toList();
    }

    private static FeedCertification certification(JsonFields fields) {
        String ine = fields.textOrNull("nationalStudentId");
        CertificationStatus status = status(fields.text("status"));
        return new FeedCertification(
                ine == null ? "" : Ine.normalise(ine),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.date("birthdate"),
                new Certification(
                        fields.number("id"),
                        status,
                        status.isObtained() ? fields.smallNumber("pixScore") : 0,
                        fields.parisDay("date"),
                        fields.instantOrNull("deliveredAt"),
                        fields.textOrNull("verificationCode"),
                        fields.textOrNull("certificationCenter"),
                        levels(fields),
                        null));
    }

    private static CertificationStatus status(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "validated" -> CertificationStatus.VALIDATED;
            case "rejected" -> CertificationStatus.REJECTED;
            case "pending" -> CertificationStatus.PENDING;
            case "cancelled" -> CertificationStatus.CANCELLED;
            case "started" -> CertificationStatus.STARTED;
            default -> CertificationStatus.ERROR;
        };
    }

    private static Map<Competence, Integer> levels(JsonFields fields) {
        String name = fields.has("competenceResults") ? "competenceResults" : "competenceResult";
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (JsonFields result : fields.objects(name)) {
            Competence competence = Competence.ofIndex(result.text("competenceId"))
                    .orElseThrow(() -> result.problem("competenceId", "compétence inconnue"));
            int level = result.smallNumber("level");
            if (level < LOWEST_LEVEL || level > HIGHEST_LEVEL) {
                throw result.problem("level", "un niveau de -1 à 8 est attendu");
            }
            levels.put(competence, level);
        }
        return levels;
    }
}
