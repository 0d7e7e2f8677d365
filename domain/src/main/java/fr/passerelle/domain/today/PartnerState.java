package fr.passerelle.domain.today;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a partner answers, by what became of the work that needs it. */
public enum PartnerState {
    /** Nothing that needs it runs here. */
    OFF("non configuré"),
    /** Nothing was asked of it yet. */
    UNKNOWN("sans nouvelle"),
    WELL("répond"),
    /** Some of what is asked of it fails, and some comes through. */
    SHAKY("répond mal"),
    DOWN("ne répond pas");

    private final String label;

    PartnerState(String label) {
        this.label = label;
    }

    /** In French, a verb or what stands for it. */
    public String label() {
        return label;
    }

    /**
     * The state of a partner.
     *
     * @param isOn whether anything that needs it runs here
     * @param failingSince since when the oldest work fails that still tries or is in quarantine; null when none does
     * @param lastSuccess when it came through last; null when it never did
     */
    public static PartnerState of(boolean isOn, @Nullable Instant failingSince, @Nullable Instant lastSuccess) {
        if (!isOn) {
            return OFF;
        }
        if (failingSince == null) {
            return lastSuccess == null ? UNKNOWN : WELL;
        }
        return lastSuccess == null || lastSuccess.isBefore(failingSince) ? DOWN : SHAKY;
    }
}
