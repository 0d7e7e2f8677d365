package fr.passerelle.mappings.pdf;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text as the font can draw it. Whatever has no glyph (or would be drawn the wrong way round) shows as an empty
 * square, so that nobody takes what is left for the whole name; the text itself goes along for whoever reads it aloud.
 *
 * @param shown only characters that the font draws
 * @param actual the text when it differs from what is shown, else null
 */
record Spelling(String shown, @Nullable String actual) {

    private static final int SQUARE = 0x25A1;

    static Spelling of(String raw, Widths widths) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder shown = new StringBuilder(text.length());
        StringBuilder actual = new StringBuilder(text.length());
        boolean differs = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = Character.isWhitespace(text.codePointAt(i)) ? ' ' : text.codePointAt(i);
            boolean drawn = isPlain(character) && widths.draws(character);
            shown.appendCodePoint(drawn ? character : SQUARE);
            differs |= !drawn;
            if (Character.isDefined(character) && !Character.isISOControl(character) && !isHalf(character)) {
                actual.appendCodePoint(character);
            }
        }
        return new Spelling(shown.toString(), differs ? actual.toString() : null);
    }

    /** Neither invisible nor written from right to left: those play tricks with what stands beside them. */
    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> !isRightToLeft(character);
        };
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
