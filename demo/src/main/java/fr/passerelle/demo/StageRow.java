package fr.passerelle.demo;

import java.util.List;

/**
 * A line of the final table.
 *
 * @param in pieces of work asked for during the stage: files received, schools to sync, uploads...
 * @param out pieces of work done
 * @param refused files refused
 * @param held decisions that wait for a person
 */
record StageRow(String label, long in, long out, long refused, long held, double seconds) {

    static List<String> table(List<StageRow> rows) {
        String rule = "-".repeat(24) + "-+-" + "-------+-".repeat(4) + "-------";
        java.util.ArrayList<String> lines = new java.util.ArrayList<>();
        lines.add(String.format(
                "%-24s | %6s | %6s | %7s | %6s | %7s", "stage", "in", "out", "refused", "held", "seconds"));
        lines.add(rule.substring(0, Math.min(rule.length(), lines.get(0).length())));
        rows.forEach(row -> lines.add(String.format(
                "%-24s | %6d | %6d | %7d | %6d | %7.1f",
                row.label(), row.in(), row.out(), row.refused(), row.held(), row.seconds())));
        return lines;
    }
}
