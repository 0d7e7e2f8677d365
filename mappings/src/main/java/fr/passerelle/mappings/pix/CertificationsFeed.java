package fr.passerelle.mappings.pix;

import java.util.List;

/** Reads Pix's feed {@code GET /api/organizations/UAI/certifications} (contract pix 2.2). */
public final class CertificationsFeed {

    /** @throws UnreadableJsonException when the answer is not such a feed; nothing of it is then used */
    public List<FeedCertification> read(String json) {
        throw new UnsupportedOperationException();
    }
}
