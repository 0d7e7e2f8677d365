package fr.passerelle.mappings.check;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.mappings.siecle.source.ExportSource;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the kind of a file by its content, never by its name. Only the head is looked at, and loosely: a file that is
 * spoiled further on, or declares an impossible encoding, must still be recognised so that its reader can say why.
 */
public final class FileKinds {

    private static final int HEAD = 64 * 1024;
    private static final Pattern ROOT =
            Pattern.compile("<(?:[A-Za-z_][A-Za-z0-9_.-]*:)?(BEE_ELEVES|BEE_STRUCTURES|BEE_NOMENCLATURES|GAR-ENT)\\b");
    private static final Map<String, FileKind> BY_ROOT = Map.of(
            "BEE_ELEVES", FileKind.SIECLE_ELEVES,
            "BEE_STRUCTURES", FileKind.SIECLE_STRUCTURES,
            "BEE_NOMENCLATURES", FileKind.SIECLE_NOMENCLATURE,
            "GAR-ENT", FileKind.GAR_ENT);
    private static final Pattern SESSION_KEY = Pattern.compile("\"(?:sessionId|kind)\"\\s*:");
    /** Blanks of any kind, whatever they were encoded as. */
    private static final String BLANK = "[^A-Za-z;,]{1,8}";
    /** {@code Numéro de certification}, whatever é was encoded as. */
    private static final Pattern RESULTS_HEADER =
            Pattern.compile("Num.{1,3}ro" + BLANK + "de" + BLANK + "certification");
    /** Columns that only the CSV of FREGATA has; one may be missing or misspelt. */
    private static final Pattern FREGATA_HEADER = Pattern.compile("Identifiant" + BLANK + "unique\\*|Code" + BLANK
            + "pays" + BLANK + "naissance|Code" + BLANK + "d.{1,3}partement" + BLANK + "naissance");

    private interface Zip {
        InputStream open() throws IOException;
    }

    private FileKinds() {}

    /**
     * The kind of a file; a zip is looked into.
     *
     * @throws IOException when the file cannot be read
     */
    public static FileKind of(Path file) throws IOException {
        byte[] head = head(file);
        if (!startsWith(head, 'P', 'K')) {
            return of(head);
        }
        try (InputStream zip = Files.newInputStream(file)) {
            return ofZip(() -> ExportSource.open(zip, SiecleLimits.usual()));
        }
    }

    /** The kind of a whole content in memory; a zip is looked into. */
    public static FileKind ofContent(byte[] content) {
        return startsWith(content, 'P', 'K')
                ? ofZip(() -> ExportSource.open(content, SiecleLimits.usual()))
                : of(Arrays.copyOf(content, Math.min(content.length, HEAD)));
    }

    /**
     * What a whole content says of itself; empty when it says nothing. Any zip may stand for the pupil export, and any archive
     * for that of an ENT: only a zip with one XML of SIECLE, and an archive with the name of an ENT's, say it.
     */
    public static Optional<FileKind> told(String name, byte[] content) {
        FileKind kind;
        if (startsWith(content, 'P', 'K')) {
            kind = inZip(() -> ExportSource.open(content, SiecleLimits.usual()));
        } else if (startsWith(content, 0x1F, 0x8B)) {
            kind = IntakeFolder.isArchive(name) ? FileKind.GAR_ENT : FileKind.UNKNOWN;
        } else {
            kind = ofContent(content);
        }
        return kind == FileKind.UNKNOWN ? Optional.empty() : Optional.of(kind);
    }

    /** The kind told by the first bytes of something that is not a zip. */
    static FileKind of(byte[] head) {
        if (startsWith(head, 0x1F, 0x8B)) {
            return FileKind.GAR_ENT;
        }
        // Latin-1 keeps every byte; without the NULs, UTF-16 reads like ASCII.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .strip();
        if (text.startsWith("<")) {
            Matcher root = ROOT.matcher(text);
            return root.find() ? BY_ROOT.getOrDefault(root.group(1), FileKind.UNKNOWN) : FileKind.UNKNOWN;
        }
        if (text.startsWith("[")) {
            return FileKind.GAR_EVENTS;
        }
        if (text.startsWith("{")) {
            return SESSION_KEY.matcher(text).find() ? FileKind.SESSION : FileKind.UNKNOWN;
        }
        if (FREGATA_HEADER.matcher(firstLine(text)).find()) {
            return FileKind.FREGATA_CSV;
        }
        return RESULTS_HEADER.matcher(firstLine(text)).find() ? FileKind.CLASS_RESULTS : FileKind.UNKNOWN;
    }

    /** Only SIECLE hands out zips. One that holds no single XML of SIECLE is taken for the pupil export, whose reader says what is wrong with it. */
    private static FileKind ofZip(Zip zip) {
        FileKind kind = inZip(zip);
        return kind == FileKind.UNKNOWN ? FileKind.SIECLE_ELEVES : kind;
    }

    private static FileKind inZip(Zip zip) {
        try (InputStream xml = zip.open()) {
            FileKind kind = of(xml.readNBytes(HEAD));
            return BY_ROOT.containsValue(kind) && kind != FileKind.GAR_ENT ? kind : FileKind.UNKNOWN;
        } catch (IOException | RuntimeException unusable) {
            return FileKind.UNKNOWN;
        }
    }

    /** Whether a file begins as a zip does, whatever its name. */
    static boolean isZip(Path file) throws IOException {
        return startsWith(head(file), 'P', 'K');
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length > 1 && head[0] == (byte) first && head[1] == (byte) second;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
