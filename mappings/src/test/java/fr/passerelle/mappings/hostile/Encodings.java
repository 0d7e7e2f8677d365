package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.BAD_LETTERS;
import static fr.passerelle.mappings.hostile.Expected.BROKEN;
import static fr.passerelle.mappings.hostile.Expected.ENCODING;
import static fr.passerelle.mappings.hostile.Expected.HARMLESS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passerelle.mappings.siecle.Exports;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Bytes of another charset than they say, or of one that nobody should use. */
final class Encodings {

    private static final byte[] NO_MARK = {};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private final List<HostileCase> cases = new ArrayList<>();

    static List<HostileCase> cases() {
        Encodings encodings = new Encodings();
        for (Door door : Door.SIECLE) {
            encodings.declared(door);
            encodings.marked(door);
            encodings.broken(door);
        }
        encodings.letters();
        return encodings.cases;
    }

    private void declared(Door door) {
        for (String unknown : List.of(
                "x-macthai",
                "UTF-7",
                "UTF-32",
                "IBM037",
                "IBM1047",
                "CESU-8",
                "GB18030",
                "ISO-2022-JP",
                "Shift_JIS",
                "ISO-8859-99",
                "",
                "../../etc/passwd",
                "http://127.0.0.1/x",
                "é",
                "A".repeat(60))) {
            add(door, "declared " + unknown, ENCODING, declaring(door, unknown).getBytes(Exports.SIECLE));
        }
        for (String known :
                List.of("ISO-8859-1", "iso-8859-15", "windows-1252", "US-ASCII", "UTF-8", "utf8", "latin1")) {
            add(door, "declared " + known, HARMLESS, declaring(door, known).getBytes(Exports.SIECLE));
        }
        for (String wide : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
            add(
                    door,
                    "declared " + wide + " in bytes",
                    BROKEN,
                    declaring(door, wide).getBytes(Exports.SIECLE));
        }
        String far = declaring(door, "x-macthai").replace("encoding", " ".repeat(200) + "encoding");
        add(door, "declared behind many blanks", ENCODING, far.getBytes(Exports.SIECLE));
        String twice = declaring(door, "UTF-8").replace("?>", " encoding=\"x-macthai\"?>");
        add(door, "declared twice", BROKEN, twice.getBytes(Exports.SIECLE));
    }

    private void marked(Door door) {
        String utf8 = declaring(door, "UTF-8");
        String utf16 = declaring(door, "UTF-16");
        add(door, "UTF-8 with its mark", HARMLESS, marked(UTF_8_MARK, utf8, UTF_8));
        add(door, "UTF-8 with two marks", BROKEN, marked(UTF_8_MARK, "\uFEFF" + utf8, UTF_8));
        add(door, "UTF-16 with its mark", HARMLESS, marked(BIG_MARK, utf16, UTF_16BE));
        add(door, "UTF-16 backwards with its mark", HARMLESS, marked(LITTLE_MARK, utf16, UTF_16LE));
        add(door, "UTF-16 without mark", HARMLESS, marked(NO_MARK, utf16, UTF_16BE));
        add(door, "UTF-16 with the mark of the other", BROKEN, marked(LITTLE_MARK, utf16, UTF_16BE));
        add(door, "UTF-16 declared as bytes", BROKEN, marked(BIG_MARK, utf8, UTF_16BE));
        add(door, "UTF-16 with half a character behind", BROKEN, append(marked(BIG_MARK, utf16, UTF_16BE), 0));
        add(door, "bytes with a mark of UTF-16", BROKEN, marked(BIG_MARK, utf8, UTF_8));
        add(door, "UTF-32", ENCODING, marked(NO_MARK, declaring(door, "UTF-32"), Charset.forName("UTF-32BE")));
        add(door, "UTF-32 backwards", ENCODING, marked(NO_MARK, utf8, Charset.forName("UTF-32LE")));
        add(door, "UTF-32 with its mark", ENCODING, marked(NO_MARK, "\uFEFF" + utf8, Charset.forName("UTF-32BE")));
        add(door, "EBCDIC", ENCODING, marked(NO_MARK, declaring(door, "IBM037"), Charset.forName("IBM037")));
        add(door, "EBCDIC of another code page", ENCODING, marked(NO_MARK, utf8, Charset.forName("IBM1047")));
        add(
                door,
                "UTF-7",
                BROKEN,
                utf8.replace("<", "+ADw-").replace(">", "+AD4-").getBytes(UTF_8));
    }

    private void broken(Door door) {
        String document = declaring(door, "UTF-8");
        add(door, "a slash in two bytes too many", BROKEN, with(door, document, 0xC0, 0xAF));
        add(door, "a slash in three bytes too many", BROKEN, with(door, document, 0xE0, 0x80, 0xAF));
        add(door, "a NUL in two bytes", BROKEN, with(door, document, 0xC0, 0x80));
        add(door, "half a pair in UTF-8", BROKEN, with(door, document, 0xED, 0xA0, 0x80));
        add(door, "a pair in UTF-8", BROKEN, with(door, document, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80));
        add(door, "a character beyond the last", BROKEN, with(door, document, 0xF4, 0x90, 0x80, 0x80));
        add(door, "five bytes", BROKEN, with(door, document, 0xF8, 0x88, 0x80, 0x80, 0x80));
        add(door, "a byte that continues nothing", BROKEN, with(door, document, 0x80));
        add(door, "a character cut short", BROKEN, with(door, document, 0xE2, 0x82));
        add(door, "the bytes FE and FF", BROKEN, with(door, document, 0xFE, 0xFF));
        add(
                door,
                "letters of Latin-9 said to be UTF-8",
                BROKEN,
                door.named("Eloïœ").replace(Door.PROLOG, prolog("UTF-8")).getBytes(Exports.SIECLE));
        byte[] utf8 = document.getBytes(UTF_8);
        add(door, "an end in the middle of a character", BROKEN, append(utf8, 0xE2, 0x82));
    }

    private void letters() {
        Door door = Door.PUPILS;
        String accents = door.named("Élodie-Œuvre").replace(Door.PROLOG, "");
        add(door, "UTF-8 said to be Latin-9", BAD_LETTERS, (Door.PROLOG + accents).getBytes(UTF_8));
        add(door, "UTF-8 said to be Latin-1", BAD_LETTERS, (prolog("ISO-8859-1") + accents).getBytes(UTF_8));
        add(door, "UTF-8 said to be windows-1252", BAD_LETTERS, (prolog("windows-1252") + accents).getBytes(UTF_8));
        add(
                door,
                "windows-1252 said to be Latin-9",
                BAD_LETTERS,
                (Door.PROLOG + accents).getBytes(Charset.forName("windows-1252")));
        add(
                door,
                "a byte that windows-1252 does not have",
                BAD_LETTERS,
                with(door, declaring(door, "windows-1252"), 0x81));
        add(door, "letters said to be ASCII", BROKEN, (prolog("US-ASCII") + accents).getBytes(Exports.SIECLE));
        add(
                door,
                "half a pair in UTF-16",
                BAD_LETTERS,
                marked(BIG_MARK, declaring(door, "UTF-16").replace("Eloi", "El@i"), UTF_16BE, '@', 0xD800));
        add(door, "Latin-9 without declaration", BROKEN, accents.getBytes(Exports.SIECLE));
        add(door, "UTF-8 without declaration", HARMLESS, accents.getBytes(UTF_8));
        add(
                door,
                "letters twice in UTF-8",
                BAD_LETTERS,
                (prolog("UTF-8") + new String(accents.getBytes(UTF_8), ISO_8859_1)).getBytes(UTF_8));
    }

    private static String prolog(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n";
    }

    private static String declaring(Door door, String encoding) {
        return door.document().replace(Door.PROLOG, prolog(encoding));
    }

    private static byte[] marked(byte[] mark, String document, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(document.getBytes(charset));
        return bytes.toByteArray();
    }

    /** One two-byte character in place of another. */
    private static byte[] marked(byte[] mark, String document, Charset charset, char place, int unit) {
        byte[] bytes = marked(mark, document, charset);
        int at = mark.length + 2 * document.indexOf(place);
        bytes[at] = (byte) (unit >> 8);
        bytes[at + 1] = (byte) unit;
        return bytes;
    }

    /** These bytes in place of a name. */
    private static byte[] with(Door door, String document, int... name) {
        String text = door == Door.PUPILS ? "Eloi" : "TROISIEME";
        int at = document.indexOf(text);
        byte[] before = document.substring(0, at).getBytes(UTF_8);
        return append(
                append(before, name), document.substring(at + text.length()).getBytes(UTF_8));
    }

    private static byte[] append(byte[] bytes, int... more) {
        byte[] tail = new byte[more.length];
        for (int i = 0; i < more.length; i++) {
            tail[i] = (byte) more[i];
        }
        return append(bytes, tail);
    }

    private static byte[] append(byte[] bytes, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.writeBytes(more);
        return all.toByteArray();
    }

    private void add(Door door, String name, Expected expected, byte[] content) {
        cases.add(HostileCase.bytes("encodings", name, door, expected, () -> content));
    }
}
