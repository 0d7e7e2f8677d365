package fr.passerelle.connectors.ledger.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param rows of people none when too many answer, for a list that nobody reads tells of them for nothing; of the rest the first
 * @param count how many answer
 * @param isMore whether there are more than {@code count}, which nobody counted
 */
public record Hits<T>(List<T> rows, int count, boolean isMore) {

    public Hits {
        rows = List.copyOf(rows);
    }

    public static <T> Hits<T> none() {
        return new Hits<>(List.of(), 0, false);
    }

    public static <T> Hits<T> of(List<T> rows) {
        return new Hits<>(rows, rows.size(), false);
    }

    /** The first ones, of rows of which one more was asked for than may be shown: for what names nobody. */
    static <T> Hits<T> first(int most, List<T> rows) {
        return rows.size() > most ? new Hits<>(rows.subList(0, most), most, true) : of(rows);
    }

    /** Whether they are too many to be told one by one. */
    public boolean areTooMany() {
        return rows.isEmpty() && count > 0;
    }
}
