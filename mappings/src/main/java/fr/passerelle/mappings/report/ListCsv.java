package fr.passerelle.mappings.report;

import fr.passerelle.mappings.spreadsheet.Spreadsheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of the console for a spreadsheet, as it is shown. */
public final class ListCsv {

    private ListCsv() {}

    /** The whole file; each row has as many cells as the header, and an empty one for null. */
    public static String write(List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
        return Spreadsheet.write(header, rows);
    }

    /** More rows of a list that is too long to be held whole, to follow what {@link #write} made of its first ones. */
    public static String more(List<? extends List<? extends @Nullable Object>> rows) {
        return Spreadsheet.rows(rows);
    }
}
