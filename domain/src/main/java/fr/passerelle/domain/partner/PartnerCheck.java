package fr.passerelle.domain.partner;

import java.util.function.Supplier;

/**
 * Somebody whom the hub depends on, as the settings name them.
 *
 * @param isGiven whether the settings name anybody
 * @param isNeeded whether the hub is of little use without
 * @param address where it is, without any secret; empty when nobody is named
 * @param missing what waits while nobody is named, and what to set: French sentences
 * @param test tries it, within seconds, and changes nothing of the hub's; asked only when somebody is named
 */
public record PartnerCheck(
        PartnerKind kind,
        boolean isGiven,
        boolean isNeeded,
        String address,
        String missing,
        Supplier<PartnerAnswer> test) {

    /** Of somebody without whom the hub goes on. */
    public static PartnerCheck optional(
            PartnerKind kind, boolean isGiven, String address, String missing, Supplier<PartnerAnswer> test) {
        return new PartnerCheck(kind, isGiven, false, address, missing, test);
    }
}
