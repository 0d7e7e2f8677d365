package fr.passerelle.mappings.hostile;

import fr.passerelle.mappings.siecle.Exports;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * One input and what must become of it.
 *
 * @param content made when it is needed: together they are gigabytes
 */
record HostileCase(String family, String name, Door door, Expected expected, Supplier<InputStream> content) {

    static HostileCase bytes(String family, String name, Door door, Expected expected, Supplier<byte[]> content) {
        return new HostileCase(family, name, door, expected, () -> new ByteArrayInputStream(content.get()));
    }

    /** In the charset of SIECLE. */
    static HostileCase text(String family, String name, Door door, Expected expected, Supplier<String> content) {
        return bytes(family, name, door, expected, () -> content.get().getBytes(Exports.SIECLE));
    }

    @Override
    public String toString() {
        return family + ", " + door + " : " + name;
    }
}
