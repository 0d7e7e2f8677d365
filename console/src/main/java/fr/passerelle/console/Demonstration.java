package fr.passerelle.console;

import org.jspecify.annotations.Nullable;

/**
 * What every page says of a hub that only plays; the pages call it {@code @demonstration}.
 *
 * @param sentence in French; null for a hub that serves
 */
public record Demonstration(@Nullable String sentence) {

    /** The name of the bean. */
    public static final String BEAN = "demonstration";

    /** Of a hub that serves. */
    static Demonstration none() {
        return new Demonstration(null);
    }

    /** Of a hub whose academy is invented and whose partners are simulated. */
    public static Demonstration played() {
        return new Demonstration(
                "Démonstration : académie et élèves inventés, partenaires simulés ; l’heure est celle de l’année jouée.");
    }
}
