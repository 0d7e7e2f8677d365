package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.BROKEN;

import fr.passerelle.mappings.siecle.Exports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A school's export of some 60 KiB, cut at every KiB: as XML, stored in a zip, and packed in one. */
final class Truncations {

    private static final int KIB = 1024;

    private Truncations() {}

    static List<HostileCase> cases() {
        List<HostileCase> cases = new ArrayList<>();
        byte[] xml = school();
        add(cases, "XML", xml, KIB);
        add(
                cases,
                "zip, stored",
                ForgedZip.of(ForgedEntry.stored("Eleves.xml", xml)).bytes(),
                KIB);
        add(
                cases,
                "zip, packed",
                ForgedZip.of(ForgedEntry.deflated("Eleves.xml", xml)).bytes(),
                KIB / 8);
        return cases;
    }

    private static void add(List<HostileCase> cases, String what, byte[] whole, int step) {
        for (int length = 0; length < whole.length - 1; length += step) {
            int cut = length;
            cases.add(HostileCase.bytes(
                    "truncations", what + " cut at " + cut, Door.PUPILS, BROKEN, () -> Arrays.copyOf(whole, cut)));
        }
    }

    static byte[] school() {
        StringBuilder pupils = new StringBuilder();
        StringBuilder divisions = new StringBuilder();
        for (int n = 0; n < 150; n++) {
            pupils.append(Exports.pupil("" + n, String.format("99%07dAB", n)));
            divisions.append(Exports.division("" + n, "3 " + (char) ('A' + n / 30)));
        }
        return Exports.export(Exports.eleves(pupils.toString()), Exports.structures(divisions.toString()))
                .getBytes(Exports.SIECLE);
    }
}
