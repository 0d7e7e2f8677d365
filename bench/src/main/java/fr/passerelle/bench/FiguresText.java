package fr.passerelle.bench;

import java.util.Locale;
import java.util.Map;

/** Figures as a plain table, one a line; inner names behind a point. */
public final class FiguresText {

    private static final int WIDTH = 34;

    private FiguresText() {}

    public static String table(Map<String, Object> figures) {
        StringBuilder text = new StringBuilder();
        rows("", figures, text);
        return text.toString();
    }

    private static void rows(String prefix, Map<?, ?> figures, StringBuilder text) {
        figures.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                rows(prefix + key + ".", inner, text);
            } else {
                text.append(String.format(Locale.ROOT, "%-" + WIDTH + "s %s%n", prefix + key, value));
            }
        });
    }
}
