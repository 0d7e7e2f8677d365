package fr.passerelle.console.web;

import java.util.Locale;

/** How a light shines. The style sheet adds a sign to each, since colour is never the only one. */
public enum Tone {
    OK,
    WATCH,
    ALERT,
    /** Nothing to say yet. */
    IDLE;

    /** Class of the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean needsEyes() {
        return this == WATCH || this == ALERT;
    }
}
