package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.BROKEN;
import static fr.passerelle.mappings.hostile.Expected.HARMLESS;
import static fr.passerelle.mappings.hostile.Expected.TOO_LARGE;
import static fr.passerelle.mappings.hostile.Expected.TOO_MANY;

import fr.passerelle.mappings.siecle.Exports;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Documents of which one thing is enormous. More bytes than are taken never reach the parser of the SIECLE doors: these
 * come zipped, with junk that makes their ratio look harmless. The accounts' door has no zip and takes them as they are.
 */
final class Giants {

    private static final long HUGE = 100L * Filler.MIB;
    /** Under the limit of what a zip may hold. */
    private static final long LARGE = 60L * Filler.MIB;

    private static final int JUNK = Filler.MIB;

    private final List<HostileCase> cases = new ArrayList<>();

    static List<HostileCase> cases() {
        Giants giants = new Giants();
        for (Door door : Door.ALL) {
            giants.oneHugeThing(door);
            giants.manyThings(door);
        }
        giants.pupils();
        giants.referentials();
        giants.raw();
        for (Door door : List.of(Door.PUPILS, Door.GAR_ENT)) {
            giants.giant(door, "an instruction of 60 MB", HARMLESS, door.inside("<?x @@?>"), "A>", LARGE);
        }
        return giants.cases;
    }

    private void oneHugeThing(Door door) {
        giant(door, "an attribute of 100 MB", BROKEN, door.onRoot("b=\"@@\""), "A", HUGE);
        giant(door, "a text of 100 MB", BROKEN, door.named("@@"), "A", HUGE);
        giant(door, "a text of 60 MB in an unknown element", BROKEN, door.inside("<X>@@</X>"), "é ", LARGE);
        giant(door, "CDATA of 60 MB", BROKEN, door.named("<![CDATA[@@]]>"), "A>", LARGE);
        giant(door, "a comment of 60 MB", BROKEN, door.inside("<!--@@-->"), "A>", LARGE);
        giant(door, "a comment of 60 MB before the root", BROKEN, door.before("<!--@@-->"), "A>", LARGE);
        giant(door, "an element name of 60 MB", BROKEN, door.inside("<@@/>"), "A", LARGE);
        giant(door, "an attribute name of 60 MB", BROKEN, door.onRoot("@@=\"1\""), "A", LARGE);
        giant(door, "a prefix of 60 MB", BROKEN, door.inside("<@@:X/>"), "A", LARGE);
        giant(door, "an instruction name of 60 MB", BROKEN, door.inside("<?@@?>"), "A", LARGE);
        giant(door, "an entity name of 60 MB", BROKEN, door.named("&@@;"), "A", LARGE);
        giant(door, "a number of 60 MB as a character", BROKEN, door.named("&#x@@41;"), "0", LARGE);
        giant(door, "a namespace of 60 MB", BROKEN, door.onRoot("xmlns:n=\"@@\""), "A", LARGE);
        giant(door, "a DOCTYPE of 60 MB", Expected.DTD, door.before("<!DOCTYPE a [@@]>"), "<!--A-->", LARGE);
    }

    private void manyThings(Door door) {
        giant(door, "a million nested elements", BROKEN, door.inside("@@"), "<A>", 3_000_000);
        giant(door, "a million nested elements, closed", BROKEN, door.inside("<A>@@"), "<A><A></A>", 10_000_000);
        giant(door, "ten million blanks in a tag", BROKEN, door.onRoot("b='1' @@"), " ", 10_000_000);
        add(door, "a hundred thousand attributes", BROKEN, () -> door.onRoot(attributes("a")));
        add(door, "a hundred thousand namespaces", BROKEN, () -> door.onRoot(attributes("xmlns:n")));
        add(door, "a hundred thousand comments", HARMLESS, () -> door.inside("<!---->".repeat(100_000)));
        add(door, "a hundred thousand instructions", HARMLESS, () -> door.inside("<?a?>".repeat(100_000)));
        add(door, "a hundred thousand unknown elements", HARMLESS, () -> door.inside("<X a='1'/>".repeat(100_000)));
        add(
                door,
                "a hundred thousand pieces of CDATA",
                HARMLESS,
                () -> door.named("A" + "<![CDATA[]]>".repeat(100_000)));
        add(door, "a hundred thousand different names", BROKEN, () -> door.inside(names()));
        add(door, "names that share one hash", BROKEN, () -> door.inside(sameHash()));
    }

    private void pupils() {
        Door door = Door.PUPILS;
        giant(door, "more pupils than the limit", TOO_MANY, document("@@"), "<ELEVE/>", 8L * 100_001);
        giant(door, "more leavers than the limit", TOO_MANY, document("@@"), leaver(), 100_001L * leaver().length());
        giant(
                door,
                "an ELEVE_ID of 60 MB",
                BROKEN,
                Exports.onePupil().replace("ELEVE_ID=\"51\"", "ELEVE_ID=\"@@\""),
                "5",
                LARGE);
        giant(door, "an INE of 60 MB", BROKEN, Exports.onePupil().replace("990000101AB", "@@"), "9", LARGE);
        giant(door, "a UAI of 60 MB", BROKEN, Exports.onePupil().replace("9990001X", "@@"), "9", LARGE);
        giant(door, "names of 60 MB in small pieces", BROKEN, document("@@"), wordyPupil(), LARGE);
        giant(door, "divisions of 60 MB for nobody", BROKEN, structures("@@"), division(), LARGE);
        giant(
                door,
                "one pupil in too many divisions",
                BROKEN,
                structures(Exports.division("51", "@@")),
                codes(),
                LARGE);
    }

    private void referentials() {
        giant(Door.STRUCTURES, "millions of divisions", BROKEN, Door.STRUCTURES.inside("@@"), "<DIVISION/>", LARGE);
        giant(
                Door.STRUCTURES,
                "millions of MEFs of one division",
                BROKEN,
                Door.STRUCTURES.document().replace("<MEF_APPARTENANCE>", "@@<MEF_APPARTENANCE>"),
                "<MEF_APPARTENANCE/>",
                LARGE);
        giant(Door.NOMENCLATURE, "millions of MEFs", BROKEN, Door.NOMENCLATURE.inside("@@"), "<MEF/>", LARGE);
        giant(
                Door.GAR_ENT,
                "millions of profiles of one person",
                BROKEN,
                Door.GAR_ENT.document().replace("<GARPersonProfils>", "@@<GARPersonProfils>"),
                "<GARPersonProfils/>",
                HUGE);
    }

    private void raw() {
        for (Door door : Door.SIECLE) {
            cases.add(new HostileCase(
                    "giants",
                    "100 MB received",
                    door,
                    TOO_LARGE,
                    () -> Filler.in(door.inside("@@"), "<X/>", HUGE).stream()));
            cases.add(new HostileCase(
                    "giants",
                    "two gigabytes of blanks",
                    door,
                    TOO_LARGE,
                    () -> Filler.in("@@", " ", Integer.MAX_VALUE).stream()));
            giant(door, "70 MB once unzipped", TOO_LARGE, door.inside("@@"), "<!--" + "A".repeat(1_000) + "-->", HUGE);
        }
    }

    private static String document(String pupils) {
        return Exports.export(Exports.eleves(pupils), Exports.structures(Exports.division("51", "3 B")));
    }

    private static String structures(String divisions) {
        return Exports.export(Exports.eleves(Exports.pupil("51", "990000101AB")), Exports.structures(divisions));
    }

    private static String leaver() {
        return "<ELEVE><DATE_SORTIE>01/01/2020</DATE_SORTIE></ELEVE>";
    }

    /** Each field under the limit of a text, together far over what anybody's name needs. */
    private static String wordyPupil() {
        return "<ELEVE><ID_NATIONAL>" + "9œ".repeat(100_000) + "</ID_NATIONAL></ELEVE>";
    }

    private static String division() {
        return "<STRUCTURES_ELEVE ELEVE_ID='1'><STRUCTURE><CODE_STRUCTURE>" + "3œ".repeat(100_000)
                + "</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>";
    }

    private static String codes() {
        return "3œ".repeat(50_000) + "</CODE_STRUCTURE></STRUCTURE><STRUCTURE><CODE_STRUCTURE>";
    }

    private static String attributes(String prefix) {
        return IntStream.range(0, 100_000).mapToObj(n -> prefix + n + "='1'").collect(Collectors.joining(" "));
    }

    /** 65,536 names of one hash: whoever looks for each among the others does so two billion times. */
    private static String sameHash() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 1 << 16; n++) {
            text.append('<');
            for (int bit = 0; bit < 16; bit++) {
                text.append((n >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("/>");
        }
        return text.toString();
    }

    private static String names() {
        return IntStream.range(0, 100_000).mapToObj(n -> "<X" + n + "/>").collect(Collectors.joining());
    }

    private void giant(Door door, String name, Expected expected, String document, String piece, long length) {
        Supplier<Filler> content = () -> Filler.in(document, piece, length);
        if (door == Door.GAR_ENT) {
            cases.add(new HostileCase("giants", name, door, expected, () -> content.get().stream()));
        } else {
            cases.add(HostileCase.bytes("giants", name, door, expected, () -> zipped(content.get())));
        }
    }

    private void add(Door door, String name, Expected expected, Supplier<String> document) {
        cases.add(HostileCase.text("giants", name, door, expected, document));
    }

    static byte[] zipped(Filler content) {
        return ForgedZip.of(ForgedEntry.deflated("Export.xml", content, JUNK)).bytes();
    }
}
