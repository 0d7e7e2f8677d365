package fr.passerelle.mappings.gar;

import java.util.Arrays;
import java.util.Optional;

/** National profiles of the GAR (contract gar A.1). */
enum GarProfile {
    PUPIL("National_elv"),
    TEACHER("National_ens"),
    LIBRARIAN("National_doc"),
    HEAD("National_dir"),
    SCHOOL_LIFE("National_evs"),
    SCHOOL_STAFF("National_eta"),
    LOCAL_AUTHORITY("National_col"),
    GUARDIAN("National_tut"),
    ACADEMY("ACA");

    private final String wireName;

    GarProfile(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** Some ENTs write {@code National_ELV}: case does not count. */
    static Optional<GarProfile> of(String text) {
        return Arrays.stream(values())
                .filter(profile -> profile.wireName.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
