package fr.passerelle.simulators.academy.people;

import fr.passerelle.simulators.academy.school.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids as the GAR hands them out: opaque, 128 hexadecimal digits. */
public final class Ido {

    private Ido() {}

    /** @param version 1 for the pupil's first account, 2 for the one that replaces it */
    public static String of(long seed, Place place, int version) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            String what = seed + ":" + place.rank() + ":" + version;
            return HexFormat.of().formatHex(digest.digest(what.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }
}
