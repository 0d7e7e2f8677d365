package fr.passerelle.console.feed;

import static fr.passerelle.console.web.FormText.text;
import static fr.passerelle.console.web.FormText.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form about a client of the feed, as a browser sends it.
 *
 * @param identifiant of a new client only
 * @param portees separated by blanks
 * @param droits {@code tous} or {@code certains}
 * @param etablissements UAIs, separated by blanks, commas or semicolons
 */
record ClientForm(
        @Nullable String identifiant,
        @Nullable String nom,
        @Nullable String portees,
        @Nullable String droits,
        @Nullable String etablissements,
        @Nullable List<String> academies,
        @Nullable Boolean tousStatuts,
        @Nullable String limite) {

    private static final int MOST_DIGITS = 9;

    FeedClientDraft draft() {
        return new FeedClientDraft(
                text(nom),
                words(portees),
                text(droits).equals("tous"),
                words(etablissements),
                academies == null ? List.of() : academies,
                Boolean.TRUE.equals(tousStatuts),
                number(text(limite)));
    }

    String name() {
        return text(identifiant);
    }

    /** 0, which is refused, for what is no number. */
    private static int number(String text) {
        return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : 0;
    }
}
