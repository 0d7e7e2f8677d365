package fr.passerelle.console.journal;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalQuery;
import fr.passerelle.domain.school.Uai;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter as the form and the address write it; what is typed by hand and makes no sense keeps all.
 *
 * @param personne login or client; no pupil
 * @param eleve number of a person, never a name nor an INE
 */
public record JournalFilter(
        @Nullable String personne,
        @Nullable String action,
        @Nullable String etablissement,
        @Nullable String du,
        @Nullable String au,
        @Nullable Long eleve) {

    JournalQuery query() {
        return new JournalQuery(
                text(personne).isEmpty() ? null : text(personne),
                Arrays.stream(JournalAction.values())
                        .filter(one -> one.name().equals(action))
                        .findFirst()
                        .orElse(null),
                Uai.parse(text(etablissement)).orElse(null),
                eleve,
                day(du),
                day(au));
    }

    /** For an address, ending in {@code &}; empty when it keeps all. */
    public String address() {
        return Stream.of(
                        part("personne", personne),
                        part("action", action),
                        part("etablissement", etablissement),
                        part("du", du),
                        part("au", au),
                        part("eleve", eleve == null ? "" : eleve.toString()))
                .collect(Collectors.joining());
    }

    private static String part(String name, @Nullable String value) {
        return text(value).isEmpty() ? "" : name + "=" + URLEncoder.encode(text(value), StandardCharsets.UTF_8) + "&";
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text(text));
            return day.getYear() >= 2000 && day.getYear() < 2200 ? day : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
