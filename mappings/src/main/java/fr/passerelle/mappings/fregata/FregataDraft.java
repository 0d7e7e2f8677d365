package fr.passerelle.mappings.fregata;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been read of a CSV so far. One instance per file. */
final class FregataDraft {

    private final int maxPupils;
    private final FregataChecks checks;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final Map<String, Integer> lineByIne = new HashMap<>();
    private @Nullable FregataHeader header;
    private int line = 1;
    private int seen;
    private boolean refused;

    FregataDraft(LocalDate today, int maxPupils) {
        this.maxPupils = maxPupils;
        this.checks = new FregataChecks(today, this::find);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Of every pupil that was checked. */
    Map<String, Integer> lineByIne() {
        return lineByIne;
    }

    /** None as soon as one finding is an error. */
    List<Pupil> pupils() {
        return refused ? List.of() : pupils;
    }

    void readAll(Iterable<List<String>> rows) {
        try {
            for (List<String> cells : rows) {
                if (!read(cells)) {
                    return;
                }
                line += 1 + breaksIn(cells);
            }
        } catch (RuntimeException malformed) { // the only way that an iterator can tell of a quote that is never closed
            find(badFormat());
            return;
        }
        if (seen == 0 && !refused) {
            find(Finding.of(FregataVerdict.EMPTY));
        }
    }

    /** False when the rest cannot or need not be read. */
    private boolean read(List<String> cells) {
        if (header == null) {
            header = FregataHeader.of(cells);
            header.findings().forEach(this::find);
            return !Finding.anyError(header.findings());
        }
        FregataRow row = new FregataRow(header, cells, line);
        if (row.isBlank()) {
            return true;
        }
        if (++seen > maxPupils) {
            find(Finding.of(SiecleVerdict.TOO_MANY_PUPILS).detailed("plus de " + maxPupils));
            return false;
        }
        if (row.isTooLong()) {
            find(badFormat());
            return true;
        }
        checks.check(row);
        lineByIne.putIfAbsent(row.ine(), line);
        LocalDate birthdate = row.birthdate();
        if (birthdate != null && !refused) {
            pupils.add(row.toPupil(birthdate));
        }
        return true;
    }

    void find(Finding finding) {
        findings.add(finding);
        refused |= finding.isError();
    }

    private Finding badFormat() {
        return Finding.of(FregataVerdict.BAD_CSV_FORMAT).at(line, null).with(Map.of("line", Integer.toString(line)));
    }

    /** A cell between quotes can hold several lines. */
    private static int breaksIn(List<String> cells) {
        return (int) cells.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }
}
