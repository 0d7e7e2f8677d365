package fr.passerelle.mappings.hostile;

import static fr.passerelle.mappings.hostile.Expected.BROKEN;

import fr.passerelle.mappings.siecle.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What people drop by mistake: the first bytes of other formats, with an export behind them. */
final class Foreigners {

    private static final Map<String, String> BEGINNINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("7z", "377ABCAF271C0004"),
            Map.entry("RAR", "526172211A070100"),
            Map.entry("PDF", "255044462D312E370A"),
            Map.entry("an old Word file", "D0CF11E0A1B11AE1"),
            Map.entry("PNG", "89504E470D0A1A0A"),
            Map.entry("JPEG", "FFD8FFE000104A464946"),
            Map.entry("a program", "7F454C4602010100"),
            Map.entry("a Windows program", "4D5A900003000000"),
            Map.entry("a Java class", "CAFEBABE00000037"),
            Map.entry("bzip2", "425A6839314159265359"),
            Map.entry("xz", "FD377A585A00"),
            Map.entry("zstd", "28B52FFD"),
            Map.entry("SQLite", "53514C69746520666F726D6174203300"),
            Map.entry("RTF", "7B5C72746631"),
            Map.entry("a mail", "46726F6D3A206140622E63"),
            Map.entry("JSON", "7B226B696E64223A31"),
            Map.entry("CSV", "494E453B4E4F4D0A"),
            Map.entry("binary XML", "E000000100")));

    private Foreigners() {}

    static List<HostileCase> cases() {
        List<HostileCase> cases = new ArrayList<>();
        byte[] export = Exports.onePupil().getBytes(Exports.SIECLE);
        BEGINNINGS.forEach((name, beginning) ->
                cases.add(HostileCase.bytes("foreigners", name, Door.PUPILS, BROKEN, () -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    bytes.writeBytes(HexFormat.of().parseHex(beginning));
                    bytes.writeBytes(export);
                    return bytes.toByteArray();
                })));
        cases.add(HostileCase.bytes("foreigners", "gzip", Door.PUPILS, BROKEN, () -> gzip(export)));
        for (Door door : Door.ALL) {
            cases.add(
                    HostileCase.text("foreigners", "a web page", door, BROKEN, () -> "<!doctype html><html><body>502"));
            for (int seed = 1; seed <= 3; seed++) {
                Random random = new Random(seed);
                byte[] noise = new byte[20_000];
                random.nextBytes(noise);
                cases.add(HostileCase.bytes("foreigners", "noise " + seed, door, BROKEN, () -> noise));
            }
        }
        return cases;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
