package fr.passerelle.mappings.fregata;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.csv.CsvEnd;
import fr.passerelle.mappings.csv.CsvSize;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FREGATA CSV as the export that SIECLE would have given, with what Pix would say of it, all at once (contract
 * siecle B.9). The file names neither its school nor its year nor its day. Safe to share between threads.
 */
public final class FregataReader {

    private final SiecleLimits limits;
    private final Clock clock;

    /** @param clock tells which birth dates lie in the future */
    public FregataReader(SiecleLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Bad content never throws.
     *
     * @param school the school that the file is dropped for, null when it is not known
     */
    public SiecleExport read(byte[] csv, @Nullable Uai school) {
        Optional<String> excess = excess(csv);
        if (excess.isPresent()) {
            return refused(Finding.of(SiecleVerdict.PAYLOAD_TOO_LARGE).detailed(excess.get()), school);
        }
        Optional<FregataText> text = FregataText.of(csv);
        return text.isPresent()
                ? read(csv, FregataCsv.rows(text.get()), school)
                : refused(Finding.of(FregataVerdict.ENCODING_NOT_SUPPORTED), school);
    }

    /** The text of a CSV, for whoever tells its rows apart; empty when {@link #read} would say that it cannot be had. */
    public Optional<FregataText> text(byte[] csv) {
        return excess(csv).isPresent() ? Optional.empty() : FregataText.of(csv);
    }

    private Optional<String> excess(byte[] csv) {
        return csv.length > limits.rawBytes()
                ? Optional.of("plus de " + limits.rawBytes() + " octets")
                : CsvSize.excess(csv);
    }

    /**
     * Reads a CSV whose rows were already told apart; nothing is kept of one that may have been cut. Bad content never
     * throws.
     *
     * @param csv the same as bytes, which tell its end
     * @param rows the header included, empty lines too; iterating may throw unchecked, which is a malformed CSV
     * @param school the school that the file is dropped for, null when it is not known
     */
    public SiecleExport read(byte[] csv, Iterable<List<String>> rows, @Nullable Uai school) {
        SchoolCalendar calendar = SchoolCalendar.ofText(school == null ? null : school.value());
        FregataDraft draft = new FregataDraft(calendar.dayAt(clock.instant()), limits.pupils());
        CsvEnd.cut(csv, rows).ifPresent(draft::find);
        draft.readAll(rows);
        return new SiecleExport(
                uai(school), null, null, draft.pupils(), Map.of(), List.of(), draft.findings(), draft.lineByIne());
    }

    /** An export of which nothing is kept for this one reason. */
    public static SiecleExport refused(Finding why, @Nullable Uai school) {
        return new SiecleExport(uai(school), null, null, List.of(), Map.of(), List.of(why));
    }

    private static @Nullable String uai(@Nullable Uai school) {
        return school == null ? null : school.value();
    }
}
