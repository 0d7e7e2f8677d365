package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.BROKEN;
import static fr.passerelle.mappings.hostile.Expected.HARMLESS;
import static fr.passerelle.mappings.hostile.Expected.TOO_LARGE;

import fr.passerelle.mappings.siecle.Exports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Archives that lie, that explode, or that lead out of their folder. */
final class Archives {

    private static final byte[] XML = Exports.onePupil().getBytes(Exports.SIECLE);
    private static final String NAME = "ElevesSansAdresses.xml";

    private static final String COMMENT = "<!--" + "A".repeat(1_000) + "-->";

    private final List<HostileCase> cases = new ArrayList<>();

    static List<HostileCase> cases() {
        Archives archives = new Archives();
        archives.names();
        archives.contents();
        archives.bombs();
        archives.liesOfEntries();
        archives.liesOfArchives();
        return archives.cases;
    }

    private void names() {
        for (String escaping : List.of(
                "../" + NAME,
                "../../../../etc/cron.d/x.xml",
                "/etc/passwd.xml",
                "./" + NAME,
                "a//b.xml",
                "a/../../b.xml",
                ".ssh/id.xml",
                "..\\..\\windows\\win.xml")) {
            add("an XML called " + escaping, BROKEN, () -> zip(named(escaping)));
            add("beside an XML called " + escaping, HARMLESS, () -> zip(named(escaping), xml()));
        }
        for (String odd : List.of(
                "C:\\x.xml",
                "C:x.xml",
                "\\\\host\\share\\x.xml",
                "CON.xml",
                "a\nb.xml",
                "-rf.xml",
                "élève œ.xml",
                "a b.txt.xml",
                "%2e%2e%2fx.xml")) {
            add("an XML called " + odd.replace('\n', '|'), HARMLESS, () -> zip(named(odd)));
        }
        add("a NUL in a name", HARMLESS, () -> zip(named("a\0.xml")));
        add("a NUL before the suffix", BROKEN, () -> zip(named("a.xml\0.txt")));
        add("no name", BROKEN, () -> zip(named("")));
        add("a name of 65,000 letters", HARMLESS, () -> zip(named("a".repeat(65_000) + ".xml")));
        add("32,000 folders", HARMLESS, () -> zip(named("a/".repeat(32_000) + "b.xml")));
        add("32,000 folders of nothing", BROKEN, () -> zip(named("a/".repeat(32_000) + "b")));
        add("32,000 dots", BROKEN, () -> zip(named("../".repeat(21_000) + "b.xml")));
        add(
                "a name that is not UTF-8",
                HARMLESS,
                () -> zip(with(xml(), e -> {
                    e.name = new byte[] {(byte) 0xFF, (byte) 0xC0, '.', 'x', 'm', 'l'};
                    e.flags = 0x800;
                })));
        add("two names for one entry", HARMLESS, () -> zip(with(xml(), e -> e.localName = new byte[] {'a'})));
        add(
                "a link",
                BROKEN,
                () -> zip(with(
                        ForgedEntry.stored(NAME, "/etc/passwd".getBytes(Exports.SIECLE)),
                        e -> e.externalAttributes = 0xA1FFL << 16)));
    }

    private void contents() {
        add("no entry", BROKEN, () -> zip());
        add("two XMLs", BROKEN, () -> zip(xml(), named("autre.xml")));
        add("the same XML twice", BROKEN, () -> zip(xml(), xml()));
        add("only hidden files", BROKEN, () -> zip(named(".cache.xml"), named("a/.b.xml")));
        add("only what macOS adds", BROKEN, () -> zip(named("__MACOSX/._" + NAME)));
        add("what macOS adds", HARMLESS, () -> zip(xml(), named("__MACOSX/._" + NAME), named(".DS_Store")));
        add(
                "only folders",
                BROKEN,
                () -> zip(ForgedEntry.stored("a/", new byte[0]), ForgedEntry.stored("a.xml/", new byte[0])));
        add("an XML in capitals", HARMLESS, () -> zip(named("ELEVES.XML")));
        add("an empty XML", BROKEN, () -> zip(ForgedEntry.stored(NAME, new byte[0])));
        add("a zip called XML", BROKEN, () -> zip(ForgedEntry.deflated(NAME, zip(xml()))));
        add("a zip in a zip", BROKEN, () -> zip(ForgedEntry.deflated("interne.zip", zip(xml()))));
        add("zips in zips, ten deep", BROKEN, () -> nested(10));
        add(
                "a word processor's file",
                BROKEN,
                () -> zip(named("[Content_Types].xml"), named("word/document.xml"), named("word/styles.xml")));
        add(
                "a spreadsheet's file",
                BROKEN,
                () -> zip(named("content.xml"), named("styles.xml"), named("META-INF/manifest.xml")));
        add("a Java archive", BROKEN, () -> zip(ForgedEntry.stored("META-INF/MANIFEST.MF", XML)));
    }

    private void bombs() {
        add(
                "a bomb by its ratio",
                BROKEN,
                () -> zip(ForgedEntry.deflated(
                        NAME,
                        Filler.in(Door.PUPILS.inside("@@"), COMMENT.replace("A", "A".repeat(100)), 50L * Filler.MIB),
                        0)));
        add(
                "a bomb of blanks",
                BROKEN,
                () -> zip(ForgedEntry.deflated(
                        NAME, Filler.in(Door.PROLOG + "@@<BEE_ELEVES/>", " ", 50L * Filler.MIB), 0)));
        add(
                "a bomb with an honest ratio",
                TOO_LARGE,
                () -> zip(ForgedEntry.deflated(
                        NAME, Filler.in(Door.PUPILS.inside("@@"), COMMENT, 100L * Filler.MIB), Filler.MIB)));
        add(
                "a bomb beside the XML",
                HARMLESS,
                () -> zip(xml(), ForgedEntry.deflated("bombe.bin", Filler.in("@@", "\0", 1_000L * Filler.MIB), 0)));
        add(
                "a bomb of gigabytes that says it is small",
                BROKEN,
                () -> zip(with(
                        ForgedEntry.deflated(NAME, Filler.in("@@", " ", 2_000L * Filler.MIB), 0),
                        e -> e.size = e.localSize = 100)));
        add("1,001 entries", BROKEN, () -> zip(entries(1_001)));
        add("100,000 entries", BROKEN, () -> zip(entries(100_000)));
        add("999 other entries", HARMLESS, () -> zip(entries(1_000)));
        add("1,001 entries said to be one", BROKEN, () -> forged(z -> z.count = 1, entries(1_001)));
        add("entries that share their bytes", BROKEN, () -> zip(overlapping(500, ".xml")));
        add("other entries that share the XML's bytes", HARMLESS, () -> zip(overlapping(500, ".bin")));
    }

    private void liesOfEntries() {
        for (int method : IntStream.concat(IntStream.rangeClosed(1, 20), IntStream.rangeClosed(93, 99))
                .toArray()) {
            if (method != ForgedEntry.DEFLATED) {
                add("method " + method, BROKEN, () -> zip(with(xml(), e -> e.method = e.localMethod = method)));
            }
        }
        add("method 65535", BROKEN, () -> zip(with(xml(), e -> e.method = e.localMethod = 0xFFFF)));
        add("a method of its own in the entry", HARMLESS, () -> zip(with(xml(), e -> e.localMethod = 99)));
        add(
                "stored, said to be deflated",
                BROKEN,
                () -> zip(with(ForgedEntry.stored(NAME, XML), e -> e.method = e.localMethod = 8)));
        add("encrypted", BROKEN, () -> zip(with(xml(), e -> e.flags = 1)));
        add("strongly encrypted", BROKEN, () -> zip(with(xml(), e -> e.flags = 0x41)));
        add("patched data", HARMLESS, () -> zip(with(xml(), e -> e.flags = 0x20)));
        add("a wrong CRC", BROKEN, () -> zip(with(xml(), e -> e.crc ^= 1)));
        add("a wrong CRC in the entry only", HARMLESS, () -> zip(with(xml(), e -> e.localCrc ^= 1)));
        add("a size too small", HARMLESS, () -> zip(with(xml(), e -> e.size = 1)));
        add("a size too large", HARMLESS, () -> zip(with(xml(), e -> e.size = 0xFFFFFFF0L)));
        add(
                "a stored size too small",
                BROKEN,
                () -> zip(with(ForgedEntry.stored(NAME, XML), e -> e.size = e.packedSize = 40)));
        add(
                "a stored size too large",
                BROKEN,
                () -> zip(with(ForgedEntry.stored(NAME, XML), e -> e.size = e.packedSize = 400_000)));
        add("a packed size of 0", BROKEN, () -> zip(with(xml(), e -> e.packedSize = 0)));
        add("a packed size too small", BROKEN, () -> zip(with(xml(), e -> e.packedSize = 20)));
        add("a packed size beyond the archive", BROKEN, () -> zip(with(xml(), e -> e.packedSize = 0x7FFFFFFF)));
        add("a packed size of 4 GB", BROKEN, () -> zip(with(xml(), e -> e.packedSize = 0xFFFFFFFFL)));
        add("an entry beyond the archive", BROKEN, () -> zip(with(xml(), e -> e.offset = 0x7FFFFFFF)));
        add("an entry at the end of the archive", BROKEN, () -> zip(with(xml(), e -> e.offset = 600)));
        add("an entry inside another", BROKEN, () -> zip(with(xml(), e -> e.offset = 5)));
        add(
                "zip64 without sizes",
                BROKEN,
                () -> zip(with(xml(), e -> {
                    e.size = e.packedSize = e.offset = 0xFFFFFFFFL;
                    e.extra = new byte[] {1, 0, 0, 0};
                })));
        add(
                "zip64 with sizes below zero",
                BROKEN,
                () -> zip(with(xml(), e -> {
                    e.size = e.packedSize = e.offset = 0xFFFFFFFFL;
                    e.extra = new byte[28];
                    Arrays.fill(e.extra, (byte) 0xFF);
                    e.extra[0] = 1;
                    e.extra[1] = 0;
                    e.extra[2] = 24;
                    e.extra[3] = 0;
                })));
        add(
                "an extra field longer than itself",
                HARMLESS,
                () -> zip(with(xml(), e -> e.extra = new byte[] {1, 2, (byte) 0xFF, (byte) 0xFF, 0})));
        add("bytes that are not deflated", BROKEN, () -> zip(with(xml(), e -> Arrays.fill(e.packed, (byte) 0xFF))));
        add(
                "deflated without end",
                BROKEN,
                () -> zip(with(xml(), e -> {
                    e.packed = Arrays.copyOf(e.packed, e.packed.length - 5);
                    e.packedSize = e.localPackedSize = e.packed.length;
                })));
        add(
                "bytes behind the deflated ones",
                HARMLESS,
                () -> zip(ForgedEntry.deflated(NAME, new Filler(XML, new byte[0], 0, new byte[0]), 1_000)));
    }

    private void liesOfArchives() {
        add("text before the archive", BROKEN, () -> forged(z -> z.prefix = "bonjour".getBytes(Exports.SIECLE), xml()));
        add("an archive before the archive", HARMLESS, () -> concat(zip(named("avant.txt")), zip(xml())));
        add("zeros behind the archive", BROKEN, () -> concat(zip(xml()), new byte[100_000]));
        add(
                "a comment that is an archive",
                HARMLESS,
                () -> forged(z -> z.comment = "PK\1\2PK\5\6".getBytes(Exports.SIECLE), xml()));
        add("a comment longer than itself", HARMLESS, () -> forged(z -> z.commentLength = 0xFFFF, xml()));
        add("no entries, it says", HARMLESS, () -> forged(z -> z.count = 0, xml()));
        add("65,535 entries, it says", HARMLESS, () -> forged(z -> z.count = 0xFFFF, xml()));
        add("a directory beyond the archive", BROKEN, () -> forged(z -> z.directoryOffset = 0x7FFFFFFF, xml()));
        add("a directory of 4 GB", BROKEN, () -> forged(z -> z.directoryOffset = 0xFFFFFFFFL, xml()));
        add("a directory inside an entry", BROKEN, () -> forged(z -> z.directoryOffset = 10, xml()));
        add("a directory of another size", HARMLESS, () -> forged(z -> z.directorySize = 0x7FFFFFFF, xml()));
        add("the second of two disks", HARMLESS, () -> forged(z -> z.disk = 1, xml()));
        add("only the beginning of an entry", BROKEN, () -> new byte[] {'P', 'K', 3, 4});
        add("only the end of an archive", BROKEN, () -> new byte[] {'P', 'K', 5, 6});
        add("the mark of a spanned archive", BROKEN, () -> concat(new byte[] {'P', 'K', 7, 8}, zip(xml())));
        add("two letters", BROKEN, () -> new byte[] {'P', 'K'});
    }

    private static ForgedEntry xml() {
        return named(NAME);
    }

    private static ForgedEntry named(String name) {
        return ForgedEntry.deflated(name, XML);
    }

    private static ForgedEntry with(ForgedEntry entry, Consumer<ForgedEntry> lie) {
        lie.accept(entry);
        return entry;
    }

    private static byte[] zip(ForgedEntry... entries) {
        return ForgedZip.of(entries).bytes();
    }

    private static byte[] forged(Consumer<ForgedZip> lie, ForgedEntry... entries) {
        ForgedZip zip = ForgedZip.of(entries);
        lie.accept(zip);
        return zip.bytes();
    }

    /** The XML and as many others as it takes. */
    private static ForgedEntry[] entries(int count) {
        byte[] nothing = {};
        return IntStream.range(0, count)
                .mapToObj(n -> n == 0 ? xml() : ForgedEntry.stored("f" + n, nothing))
                .toArray(ForgedEntry[]::new);
    }

    /** Entries that all begin where the first one does. */
    private static ForgedEntry[] overlapping(int count, String suffix) {
        ForgedEntry[] entries = new ForgedEntry[count];
        entries[0] = xml();
        for (int i = 1; i < count; i++) {
            entries[i] = with(named("f" + i + suffix), e -> {
                e.packed = new byte[0];
                e.offset = 0;
            });
        }
        return entries;
    }

    private static byte[] nested(int depth) {
        byte[] inner = zip(xml());
        for (int i = 0; i < depth; i++) {
            inner = zip(ForgedEntry.deflated(NAME, inner));
        }
        return inner;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private void add(String name, Expected expected, Supplier<byte[]> archive) {
        cases.add(HostileCase.bytes("archives", name, Door.PUPILS, expected, archive));
    }
}
