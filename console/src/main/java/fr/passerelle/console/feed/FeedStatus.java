package fr.passerelle.console.feed;

import fr.passerelle.domain.certification.CertificationStatus;
import java.util.Locale;

/** What a certification is called in the feed; the ledger knows more states than Pix tells. */
enum FeedStatus {
    VALIDATED,
    REJECTED,
    PENDING,
    ERROR;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * The table of contract pix 2.2. The ledger has nothing obtained or refused that is not published. An error that is
     * published goes out as Pix sends it, as the raw word; one that is not, and a test under way, are awaited.
     */
    static FeedStatus of(CertificationStatus status, boolean published) {
        return switch (status) {
            case VALIDATED -> VALIDATED;
            case REJECTED -> REJECTED;
            case ERROR -> published ? ERROR : PENDING;
            case PENDING, STARTED -> PENDING;
            case CANCELLED -> throw new IllegalArgumentException("a cancelled certification is never told");
        };
    }

    String word() {
        return word;
    }
}
