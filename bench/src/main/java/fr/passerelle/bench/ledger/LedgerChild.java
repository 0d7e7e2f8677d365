package fr.passerelle.bench.ledger;

import fr.passerelle.bench.harness.ChildMain;
import fr.passerelle.bench.harness.Logs;
import fr.passerelle.bench.parse.Contestant;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * The process that imports. Arguments: the folder of the exports, that of the same exports with changes, that of the
 * database. The parsers, PostgreSQL alone and the import are measured here in turn.
 */
public final class LedgerChild {

    private static final int TRIAL = 20;

    private final LedgerUnderTest ledger;
    private final Imports imports;
    private final Limits limits;
    private final List<Export> exports;
    private final List<Export> changed;

    private LedgerChild(LedgerUnderTest ledger, List<Export> exports, List<Export> changed, Path folder) {
        this.ledger = ledger;
        this.imports = new Imports(ledger);
        this.limits = new Limits(ledger, folder);
        this.exports = exports;
        this.changed = changed;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        try (Started started = new Started()) {
            ChildMain.serve(asked -> {
                if (started.child == null) {
                    Logs.quieten();
                    started.ledger = LedgerUnderTest.start(folder);
                    started.child = new LedgerChild(
                            started.ledger, Export.in(Path.of(arguments[0])), Export.in(Path.of(arguments[1])), folder);
                }
                return started.child.measure(asked);
            });
        }
    }

    /** Started by the first thing asked for: what libraries print by then no longer goes between the answers. */
    private static final class Started implements AutoCloseable {

        private @Nullable LedgerUnderTest ledger;
        private @Nullable LedgerChild child;

        @Override
        public void close() {
            if (ledger != null) {
                ledger.close();
            }
        }
    }

    /** @param asked what, then how many consumers or which parser */
    private Map<String, Object> measure(String asked) throws Exception {
        String[] words = asked.split(" ");
        return switch (words[0]) {
            case "receive" -> receive();
            case "warmUp" -> warmUp();
            case "stax" -> seconds(limits.barePass(Contestant.valueOf(words[1]), exports));
            case "copy" -> seconds(limits.copy());
            case "keys" -> seconds(limits.readKeys());
            case "first" -> first(Integer.parseInt(words[1]));
            case "again" -> again(exports, Integer.parseInt(words[1]));
            case "compared" -> compared(Integer.parseInt(words[1]));
            case "changed" -> again(changed, Integer.parseInt(words[1]));
            default -> throw new IllegalArgumentException(asked);
        };
    }

    private Map<String, Object> receive() throws Exception {
        imports.register(exports);
        long start = System.nanoTime();
        imports.receive(exports);
        double seconds = (System.nanoTime() - start) / 1e9;
        imports.receive(changed);
        return seconds(seconds);
    }

    /** The compilers have seen every step, and the fastest parser is known. */
    private Map<String, Object> warmUp() throws Exception {
        List<Export> some = exports.subList(0, Math.min(TRIAL, exports.size()));
        for (int i = 0; i < 3; i++) {
            ledger.forgetPupils();
            imports.run(some, 1);
            imports.run(some, 1);
            imports.run(changed.subList(0, some.size()), 1);
        }
        limits.copy();
        limits.readKeys();
        List<Contestant> parsers = Arrays.stream(Contestant.values())
                .filter(one -> one.isBare() && one.isThere())
                .toList();
        for (Contestant parser : parsers) {
            limits.barePass(parser, some);
            limits.barePass(parser, some);
        }
        Contestant fastest = parsers.stream()
                .min(Comparator.comparingDouble(parser -> trial(parser, some)))
                .orElseThrow();
        return Map.of("fastest", fastest.name());
    }

    private double trial(Contestant parser, List<Export> some) {
        try {
            return limits.barePass(parser, some);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> first(int consumers) throws Exception {
        ledger.forgetPupils();
        Map<String, Object> told = again(exports, consumers);
        long pupils = ledger.count("select count(*) from pupil where active");
        if (pupils != ledger.count("select count(*) from person")) {
            throw new IllegalStateException("a pupil has not come through");
        }
        return told;
    }

    /** Without what the ledger recognises the pupils by: all are compared. */
    private Map<String, Object> compared(int consumers) throws Exception {
        ledger.jdbc().sql("update school_import set fingerprint = null").update();
        return again(exports, consumers);
    }

    private Map<String, Object> again(List<Export> files, int consumers) throws Exception {
        ledger.clock().nextRun();
        ledger.settle();
        long mark = ledger.count("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        double seconds = imports.run(files, consumers);
        return Map.of(
                "seconds", seconds,
                "pupils", ledger.count("select count(*) from pupil where active"),
                "pupilRows", writtenSince("pupil", mark),
                "personRows", writtenSince("person", mark),
                "journalRows", writtenSince("journal", mark));
    }

    /** Rows made or changed by transactions since then, whatever their columns say. */
    private long writtenSince(String table, long mark) throws DataAccessException {
        return ledger.count("select count(*) from " + table + " where xmin::text::bigint >= " + mark);
    }

    private static Map<String, Object> seconds(double seconds) {
        return Map.of("seconds", seconds);
    }
}
