package fr.passerelle.mappings.siecle.referential;

import org.jspecify.annotations.Nullable;

/** Texts of the exports that JAXB binds: outer blanks off, inner ones kept. */
final class Bee {

    private Bee() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Here an empty tag says no more than an absent one. */
    static @Nullable String textOrNull(@Nullable String value) {
        String text = text(value);
        return text.isEmpty() ? null : text;
    }
}
