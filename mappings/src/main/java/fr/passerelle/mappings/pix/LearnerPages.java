package fr.passerelle.mappings.pix;

/** Reads {@code GET /api/organizations/ID/sco-participants} (contract pix 5). */
public final class LearnerPages {

    /** @throws UnreadableJsonException when the answer is not such a page */
    public LearnerPage read(String jsonApi) {
        throw new UnsupportedOperationException();
    }
}
