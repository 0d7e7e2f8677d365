package fr.passerelle.mappings.pdf;

/** The colours. Those of text stand out from white and from the wash by 7 to 1 at least, and stay apart in grey. */
enum Ink {
    TEXT(0x1B1F27),
    ACCENT(0x1F3A5F),
    QUIET(0x4A5160),
    LINE(0xB8BFCC),
    WASH(0xF1F4F9),
    WHITE(0xFFFFFF);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    float red() {
        return (rgb >> 16 & 0xFF) / 255f;
    }

    float green() {
        return (rgb >> 8 & 0xFF) / 255f;
    }

    float blue() {
        return (rgb & 0xFF) / 255f;
    }
}
