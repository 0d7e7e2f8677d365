package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.mappings.spreadsheet.Spreadsheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the summary for a spreadsheet: the school first, under the name {@code établissement}, then each division.
 * Which school, year and instant is repeated on every line, so that the files of many schools can be put end to end.
 */
public final class SummaryCsv {

    private SummaryCsv() {}

    public static String write(SummarySheet sheet) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(row(sheet, "établissement", sheet.summary().school()));
        sheet.summary().divisions().forEach((division, counts) -> rows.add(row(sheet, division, counts)));
        return Spreadsheet.write(header(), rows);
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("division", "effectif"));
        for (Clause clause : Clause.values()) {
            header.add(ControlFile.status(clause));
        }
        header.addAll(List.of("UAI", "nom de l'établissement", "année scolaire", "récupération du"));
        return header;
    }

    private static List<Object> row(SummarySheet sheet, String division, Map<Clause, Integer> counts) {
        List<Object> row = new ArrayList<>();
        row.add(division);
        row.add(counts.values().stream().mapToInt(Integer::intValue).sum());
        for (Clause clause : Clause.values()) {
            row.add(counts.getOrDefault(clause, 0));
        }
        row.addAll(List.of(
                sheet.uai().value(),
                sheet.schoolName(),
                sheet.schoolYear(),
                sheet.rehearsal() ? "répétition au " + sheet.day() : sheet.day()));
        return row;
    }
}
