package fr.passerelle.bench.ledger;

import fr.passerelle.bench.parse.OurPass;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings exports into the ledger as the hub does: one transaction a school, so many schools at a time. */
final class Imports {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final PupilLedger pupils;
    private final FileLedger files;
    private final SchoolLedger schools;
    private final TransactionTemplate transactions;
    private final Map<Export, Long> received = new HashMap<>();

    Imports(LedgerUnderTest ledger) {
        this.pupils = ledger.get(PupilLedger.class);
        this.files = ledger.get(FileLedger.class);
        this.schools = ledger.get(SchoolLedger.class);
        this.transactions = new TransactionTemplate(ledger.get(PlatformTransactionManager.class));
    }

    void register(List<Export> exports) {
        schools.register(exports.stream()
                .map(export ->
                        new School(export.uai(), "Collège " + export.uai(), SchoolKind.COLLEGE, null, null, null))
                .toList());
    }

    /** Claims the files, once; what an import reads is in the ledger beforehand. */
    void receive(List<Export> exports) throws Exception {
        for (Export export : exports) {
            String uai = export.uai().value();
            received.put(
                    export,
                    files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, uai, uai + ".xml", export.content())
                            .fileId());
        }
    }

    /** Returns the seconds that it took. */
    double run(List<Export> exports, int consumers) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(consumers);
        try {
            long start = System.nanoTime();
            List<Future<Void>> done = workers.invokeAll(IntStream.range(0, consumers)
                    .mapToObj(consumer -> share(exports, consumer, consumers))
                    .toList());
            for (Future<Void> one : done) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            workers.shutdownNow();
        }
    }

    private Callable<Void> share(List<Export> exports, int consumer, int consumers) {
        OurPass reader = new OurPass();
        return () -> {
            for (int i = consumer; i < exports.size(); i += consumers) {
                Export export = exports.get(i);
                apply(export, reader.read(export.content(), export.uai()));
            }
            return null;
        };
    }

    private void apply(Export export, SiecleExport read) {
        long file = received.get(export);
        transactions.executeWithoutResult(status -> {
            StagedImport staged = pupils.stage(export.uai(), YEAR, read.stampedAt(), read.pupils(), read.present());
            Set<Part> held =
                    staged.plan().held(HoldRules.STANDARD, new HoldRules.Moment(export.uai(), DAY, staged.newYear()));
            pupils.apply(staged, held, file);
            files.finish(
                    file,
                    FileState.APPLIED,
                    "{\"élèves pris en compte\":" + read.pupils().size() + "}",
                    List.of());
        });
    }
}
