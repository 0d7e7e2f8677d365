package fr.passerelle.console.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write into the fields of a form. */
public final class FormText {

    private FormText() {}

    /** Without blanks around it; empty for a field that the form does not have. */
    public static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** Several values in one field, apart by blanks, commas or semicolons. */
    public static List<String> words(@Nullable String field) {
        return Arrays.stream(text(field).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
