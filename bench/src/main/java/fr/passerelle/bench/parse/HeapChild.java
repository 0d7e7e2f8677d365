package fr.passerelle.bench.parse;

import fr.passerelle.bench.harness.ChildMain;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process whose heap is looked at. Arguments: the exports. Asked for a number of schools, it reads that many, the
 * exports over again when there are fewer. After every tenth part, the export just read still in hand, it has the heap
 * collected and looks at what lives.
 */
public final class HeapChild {

    private static final int LOOKS = 10;
    private static final double MB = 1024.0 * 1024;

    private HeapChild() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> exports = java.util.Arrays.stream(arguments).map(Path::of).toList();
        ChildMain.serve(schools -> read(exports, Integer.parseInt(schools)));
    }

    private static Map<String, Object> read(List<Path> exports, int schools) throws Exception {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        OurPass ours = new OurPass();
        int step = Math.max(1, schools / LOOKS);
        long live = 0;
        long committed = 0;
        for (int i = 0; i < schools; i++) {
            Path file = exports.get(i % exports.size());
            Uai uai = new Uai(file.getFileName().toString().substring(0, 8));
            SiecleExport export = ours.read(Files.readAllBytes(file), uai);
            if (i % step == 0) {
                memory.gc();
                live = Math.max(live, memory.getHeapMemoryUsage().getUsed());
            }
            committed = Math.max(committed, memory.getHeapMemoryUsage().getCommitted());
            Reference.reachabilityFence(export);
        }
        return Map.of("live", Math.round(live / MB * 10) / 10.0, "committed", Math.round(committed / MB));
    }
}
