package fr.passerelle.bench.parse;

import fr.passerelle.bench.harness.ChildMain;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The process of one contestant. Arguments: the contestant, the folder of the corpus. Asked for a number of bytes, it
 * reads that many of the corpus, at least one export; bringing them into memory is not timed. Asked for 0, it says
 * whether its contestant is there at all.
 */
public final class PassChild {

    private PassChild() {}

    public static void main(String[] arguments) throws Exception {
        Contestant who = Contestant.valueOf(arguments[0]);
        List<Path> exports = exports(Path.of(arguments[1]));
        Pass pass = who.isThere() ? who.pass() : null;
        ChildMain.serve(bytes -> pass == null || bytes.equals("0")
                ? Map.of("there", pass != null)
                : read(pass, exports, Long.parseLong(bytes)));
    }

    private static Map<String, Object> read(Pass pass, List<Path> exports, long wanted) throws Exception {
        long nanos = 0;
        long bytes = 0;
        long pupils = 0;
        for (Path export : exports) {
            byte[] content = Files.readAllBytes(export);
            Uai uai = new Uai(export.getFileName().toString().substring(0, 8));
            long start = System.nanoTime();
            pupils += pass.over(content, uai);
            nanos += System.nanoTime() - start;
            bytes += content.length;
            if (bytes >= wanted) {
                break;
            }
        }
        return Map.of("seconds", nanos / 1e9, "bytes", bytes, "pupils", pupils);
    }

    private static List<Path> exports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
