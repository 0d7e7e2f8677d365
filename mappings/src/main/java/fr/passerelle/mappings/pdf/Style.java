package fr.passerelle.mappings.pdf;

/**
 * How a text is set.
 *
 * @param size in points
 */
record Style(Cut cut, float size, Ink ink) {

    private static final float LEADING = 1.32f;
    private static final float ASCENT = 0.92f;

    /** From one line to the next, in points. */
    float leading() {
        return size * LEADING;
    }

    /** From the top of a line to the foot of its letters, in points. */
    float ascent() {
        return size * ASCENT;
    }

    Style sized(float points) {
        return new Style(cut, points, ink);
    }
}
