package fr.passerelle.mappings.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
final class Typesetter {

    private static final String ELLIPSIS = "…";

    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** In points. */
    float width(String text, Style style) throws IOException {
        return fonts.widths(style.cut()).of(text, style.size());
    }

    /** On as many lines as it takes. */
    Paragraph set(String text, Style style, float width) throws IOException {
        return set(text, style, width, Integer.MAX_VALUE);
    }

    /**
     * What does not hold on the lines allowed is cut with an ellipsis.
     *
     * @param width of a line, in points
     */
    Paragraph set(String text, Style style, float width, int mostLines) throws IOException {
        Spelling spelling = Spelling.of(text, fonts.widths(style.cut()));
        List<String> lines = lines(spelling.shown(), style, width);
        if (lines.size() <= mostLines) {
            return new Paragraph(lines, style, spelling.actual());
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
        // The next line goes into the cut: it may begin with a word too long to have stood behind this one.
        kept.set(mostLines - 1, shortened(kept.get(mostLines - 1) + lines.get(mostLines), style, width));
        return new Paragraph(kept, style, spelling.actual() == null ? spelling.shown() : spelling.actual());
    }

    /** The first of the sizes at which the text holds on two lines, else the last one and at most three lines. */
    Paragraph fit(String text, Style style, float width, float... sizes) throws IOException {
        for (float size : sizes) {
            Paragraph paragraph = set(text, style.sized(size), width);
            if (paragraph.lines().size() <= 2) {
                return paragraph;
            }
        }
        return set(text, style.sized(sizes[sizes.length - 1]), width, 3);
    }

    /** Blanks stay at the end of their line: read aloud, the words of two lines are not one. */
    private List<String> lines(String text, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), style) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = piece;
            while (width(rest.stripTrailing(), style) > width) {
                int fits = fitting(rest, style, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Cut after each blank and each hyphen, but not after a blank that does not break. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (text.charAt(i) != ' ' && (before == ' ' || before == '-' && i - 1 > from)) {
                pieces.add(text.substring(from, i));
                from = i;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** How many chars of the text hold, one character at least. */
    private int fitting(String text, Style style, float width) throws IOException {
        int fits = Character.charCount(text.codePointAt(0));
        while (fits < text.length()) {
            int next = fits + Character.charCount(text.codePointAt(fits));
            if (width(text.substring(0, next), style) > width) {
                return fits;
            }
            fits = next;
        }
        return fits;
    }

    private String shortened(String line, Style style, float width) throws IOException {
        int end = line.length();
        while (end > 0 && width(line.substring(0, end).stripTrailing() + ELLIPSIS, style) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
