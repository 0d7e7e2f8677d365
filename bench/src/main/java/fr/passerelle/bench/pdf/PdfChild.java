package fr.passerelle.bench.pdf;

import com.sun.management.OperatingSystemMXBean;
import fr.passerelle.bench.harness.ChildMain;
import fr.passerelle.bench.harness.Figures;
import fr.passerelle.domain.livret.Attestation;
import fr.passerelle.mappings.pdf.AttestationPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The process that prints. Asked {@code cold}, it prints the first class of its life; {@code crowd SECONDS}, classes on
 * every core for so long; {@code single N}, one pupil so many times; {@code school N}, one file of so many pupils.
 */
public final class PdfChild {

    private static final int CLASS = 30;
    private static final Instant AT = Instant.parse("2027-06-07T08:00:00Z");

    private final AttestationPdf pdf = new AttestationPdf();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Attestation> pupils = Pupils.of(CLASS);

    private PdfChild() {}

    public static void main(String[] arguments) throws Exception {
        PdfChild child = new PdfChild();
        ChildMain.serve(what -> child.run(what.split(" ")));
    }

    private Map<String, Object> run(String[] what) throws Exception {
        return switch (what[0]) {
            case "cold" -> print(pupils);
            case "crowd" -> crowd(Double.parseDouble(what[1]));
            case "single" -> single(Integer.parseInt(what[1]));
            case "school" -> print(Pupils.of(Integer.parseInt(what[1])));
            default -> throw new IllegalArgumentException(what[0]);
        };
    }

    /** One file, with the time it took and its size. */
    private Map<String, Object> print(List<Attestation> attestations) throws IOException {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        int bytes = bytes(attestations);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("millis", (System.nanoTime() - start) / 1e6);
        figures.put("cpuMillis", (cpuNanos() - cpu) / 1e6);
        figures.put("bytes", bytes);
        return figures;
    }

    private int bytes(List<Attestation> attestations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(attestations, AT, out);
        return out.size();
    }

    /** Each core prints one class after the other until the time is over; a class begun is ended and counted. */
    private Map<String, Object> crowd(double seconds) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService crowd = Executors.newFixedThreadPool(cores);
        try {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            Callable<Integer> printer = () -> {
                int classes = 0;
                do {
                    bytes(pupils);
                    classes++;
                } while (System.nanoTime() < end);
                return classes;
            };
            int classes = 0;
            for (Future<Integer> done : crowd.invokeAll(Collections.nCopies(cores, printer))) {
                classes += done.get();
            }
            double printed = classes * CLASS;
            return Map.of(
                    "pupilsPerSecond",
                    printed * 1e9 / (System.nanoTime() - start),
                    "cpuMillisPerPupil",
                    (cpuNanos() - cpu) / 1e6 / printed);
        } finally {
            crowd.shutdown();
        }
    }

    /** Of the whole process, its compilers included: says what the work costs when others use the machine too. */
    private long cpuNanos() {
        return system.getProcessCpuTime();
    }

    private Map<String, Object> single(int times) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            bytes(pupils.subList(i % CLASS, i % CLASS + 1));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return Map.of("millis", Figures.median(millis));
    }
}
