package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.routes.bench.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of each kind with which something is wrong: the samples that the readers are tested with, and worse ones. */
final class BadFiles {

    /** On which the files are judged: after all samples were made. */
    static final Instant TODAY = Instant.parse("2026-11-22T08:00:00Z");

    private static final Path SAMPLES = Path.of("..", "mappings", "src", "test", "resources");
    private static final int MIB = 1024 * 1024;
    private static final String LATIN_9 = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n";
    private static final String ROW = "71;\"Zoé\";\"LE GOFF\";\"02/01/2012\"\n";

    private BadFiles() {}

    static IntakeFolder folder(FileKind kind) {
        return switch (kind) {
            case SIECLE_ELEVES, SIECLE_STRUCTURES, SIECLE_NOMENCLATURE, FREGATA_CSV, UNKNOWN -> IntakeFolder.SIECLE;
            case GAR_ENT, GAR_EVENTS -> IntakeFolder.GAR;
            case CLASS_RESULTS -> IntakeFolder.RESULTS;
            case SESSION -> IntakeFolder.SESSIONS;
        };
    }

    /** By a name that its folder takes. */
    static Map<String, byte[]> of(FileKind kind) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<byte[]> samples = samples(kind);
        samples.forEach(sample -> add(files, kind, sample));
        invented(kind, samples.get(0)).forEach(content -> add(files, kind, content));
        return files;
    }

    private static void add(Map<String, byte[]> files, FileKind kind, byte[] content) {
        files.put(
                files.size() + "-" + kind.name().toLowerCase(Locale.ROOT)
                        + switch (kind) {
                            case SIECLE_ELEVES, SIECLE_STRUCTURES, SIECLE_NOMENCLATURE, UNKNOWN -> ".xml";
                            case FREGATA_CSV, CLASS_RESULTS -> ".csv";
                            case GAR_EVENTS, SESSION -> ".json";
                            case GAR_ENT -> ".tar.gz";
                        },
                content);
    }

    private static List<byte[]> samples(FileKind kind) throws IOException {
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (FileKinds.of(file) == kind) {
                    samples.add(Files.readAllBytes(file));
                }
            }
            return samples;
        }
    }

    private static List<byte[]> invented(FileKind kind, byte[] whole) throws IOException {
        return switch (kind) {
            case SIECLE_ELEVES ->
                List.of(
                        cut(whole),
                        zip(zip(whole)),
                        zip(cut(whole)),
                        bytes(LATIN_9 + "<!DOCTYPE BEE_ELEVES><BEE_ELEVES/>"),
                        zip(padded(bytes(LATIN_9 + "<BEE_ELEVES>"), 40 * MIB)),
                        export(2025, "21/09/2025 19:31:07"),
                        export(2025, "21/09/2026 19:31:07"),
                        export(2026, "23/11/2026 08:59:59"),
                        export(2026, "23/11/2026 09:00:01"),
                        export(2027, "22/11/2026 08:00:00"));
            case SIECLE_STRUCTURES -> referentials("BEE_STRUCTURES", "DIVISIONS", "DIVISION", whole);
            case SIECLE_NOMENCLATURE -> referentials("BEE_NOMENCLATURES", "MEFS", "MEF", whole);
            case FREGATA_CSV ->
                List.of(
                        padded(whole, 9 * MIB),
                        cut(whole),
                        bytes(text(whole).replace("Nom d'usage", "Nom  d'usage")),
                        bytes(text(whole) + "\"sans fin;;;\n"),
                        bytes(text(whole) + ";\n"));
            case GAR_ENT ->
                List.of(cut(whole), gzip(whole), cut(gzip(whole)), gzip(new byte[30 * MIB]), bytes("<GAR-ENT-Eleve/>"));
            case GAR_EVENTS ->
                List.of(cut(whole), bytes("[1]"), bytes("[{\"x\":\"\u00E9\"}]"), padded(bytes("[{}"), 33 * MIB));
            case CLASS_RESULTS -> results(new String(whole, StandardCharsets.UTF_8));
            case SESSION ->
                List.of(
                        cut(whole),
                        bytes(text(whole).replace("9990001X", "9990002Y")),
                        bytes(text(whole).replace("Odile Brisson", " ")),
                        bytes(text(whole).replace("9990001X", "9990002Y").replace("Odile Brisson", " ")),
                        bytes(text(whole).replace("\"date\"", "\"jour\"")),
                        padded(whole, 3 * MIB));
            case UNKNOWN -> throw new IllegalArgumentException("no file is of that kind on purpose");
        };
    }

    /** One pupil of 3 A who is without fault, but for a character of his name. */
    private static byte[] export(int year, String stamp) {
        return bytes(text(Sample.export(COLLEGE, 1, List.of(Sample.eleve(1).replace("<PRENOM>", "<PRENOM>?")), 1))
                .replaceAll("<ANNEE_SCOLAIRE>[0-9]+", "<ANNEE_SCOLAIRE>" + year)
                .replaceAll("<HORODATAGE>[^<]+", "<HORODATAGE>" + stamp));
    }

    private static List<byte[]> referentials(String root, String list, String item, byte[] whole) throws IOException {
        String head = LATIN_9 + "<" + root + "><PARAMETRES>";
        String none = "</PARAMETRES><DONNEES/></" + root + ">";
        String ours = "<UAJ>9990001X</UAJ>";
        return List.of(
                bytes(head + ours + none),
                bytes(head + none),
                bytes(head + "<UAJ>9990002Y</UAJ>" + none),
                bytes(head + "<UAJ>9990001x</UAJ>" + none),
                bytes(text(whole) + "<ENCORE/>"),
                bytes(text(whole).replace("ISO-8859-15", "x-macthai")),
                bytes(text(whole).replace("ISO-8859-15", "UTF-8").replace("9990001X<", "9990001X\u00E9<")),
                bytes(text(whole).replace("<PARAMETRES>", "<PARAMETRES>&rien;")),
                bytes("<!DOCTYPE " + root + "><" + root + "/>"),
                cut(whole),
                cut(zip(whole)),
                zip(zip(whole)),
                zip(bytes(head + ours + "</PARAMETRES><DONNEES><" + list + ">" + ("<" + item + "/>").repeat(1_000_000)
                        + "</" + list + "></DONNEES></" + root + ">")),
                zip(padded(bytes(head + ours + none), 65 * MIB)));
    }

    private static List<byte[]> results(String whole) {
        String header = whole.lines().findFirst().orElseThrow() + "\n";
        return List.of(
                bytes(whole),
                padded(utf8(whole), 5 * MIB),
                utf8(header.replace("Prénom", "Petit nom") + ROW + "72;\"sans fin\n"),
                utf8(header + ROW + "72;\"sans fin\n"),
                utf8(header + ROW),
                cut(utf8(header + ROW)),
                utf8(header.replace("Date de naissance", "Date\u00A0de naissance") + ROW),
                utf8(whole + whole.lines().skip(1).findFirst().orElseThrow() + "\n"));
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 3 / 4);
    }

    /** With lines that say nothing behind it. */
    private static byte[] padded(byte[] content, int size) {
        byte[] padded = Arrays.copyOf(content, size);
        Arrays.fill(padded, content.length, size, (byte) '\n');
        return padded;
    }

    private static byte[] zip(byte[]... documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < documents.length; n++) {
                zip.putNextEntry(new ZipEntry(n + ".xml"));
                zip.write(documents[n]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** Each byte a character, so that {@link #bytes} gives the same bytes again. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
