package fr.passerelle.mappings.fregata;

import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.csv.HeaderNames;
import fr.passerelle.mappings.spreadsheet.SpreadsheetTrace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first row: where each column is, and what is wrong with the header; an error makes the rows unreadable. */
record FregataHeader(Map<FregataColumn, Integer> places, int width, List<Finding> findings) {

    static FregataHeader of(List<String> cells) {
        if (SpreadsheetTrace.isOneColumn(cells)) {
            return new FregataHeader(
                    Map.of(),
                    cells.size(),
                    List.of(Finding.of(FileVerdict.REOPENED_IN_SPREADSHEET).at(1, null)));
        }
        Map<FregataColumn, Integer> places = new EnumMap<>(FregataColumn.class);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String header = HeaderNames.plain(cells.get(i));
            FregataColumn column = FregataColumn.of(header);
            if (column != null && places.putIfAbsent(column, i) == null || header.isEmpty()) {
                if (column != null && !column.header().equals(cells.get(i).replace("\uFEFF", ""))) {
                    findings.add(Finding.of(FileVerdict.HEADER_SPELLING).at(1, column.header()));
                }
                continue;
            }
            if (FregataColumn.isGarbled(header) && column == null) {
                return new FregataHeader(
                        Map.of(), cells.size(), List.of(found(FregataVerdict.ENCODING_NOT_SUPPORTED, header)));
            }
            findings.add(found(FregataVerdict.HEADER_UNKNOWN, header));
        }
        for (FregataColumn column : FregataColumn.values()) {
            if (!places.containsKey(column) && column.isRequired()) {
                findings.add(found(FregataVerdict.HEADER_REQUIRED, column.header()));
            }
        }
        return new FregataHeader(places, cells.size(), findings);
    }

    private static Finding found(FregataVerdict verdict, String header) {
        return Finding.of(verdict).at(1, header).with(Map.of("field", header, "line", "1"));
    }

    /** Without outer blanks; empty when the row is too short or the column is not there. */
    String cell(List<String> row, FregataColumn column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }
}
