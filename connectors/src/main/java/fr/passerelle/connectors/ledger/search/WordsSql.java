package fr.passerelle.connectors.ledger.search;

import fr.passerelle.domain.search.SoughtWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words as PostgreSQL looks for them: {@code search_words(..) @@ :query::tsquery}. */
final class WordsSql {

    /** Of a pupil {@code p}; the index {@code pupil_by_words} has it to the letter. */
    static final String PUPIL = """
            search_words(p.last_name || '/' || coalesce(p.preferred_last_name, '') || '/'
                || p.first_name || '/' || coalesce(p.middle_name, '') || '/' || coalesce(p.third_name, ''))""";

    private static final String BEGINS_WITH = ":*";

    private WordsSql() {}

    /** All of the words, each the beginning of one that is kept, be they cut otherwise. */
    static String all(SoughtWords words) {
        return words.joined().stream()
                .map(way -> joined(way, " & ", BEGINS_WITH))
                .collect(Collectors.joining(" | "));
    }

    /** All of the words, to the last letter. */
    static String whole(SoughtWords words) {
        return words.joined().stream().map(way -> joined(way, " & ", "")).collect(Collectors.joining(" | "));
    }

    /** Any of the words, or of their joined neighbours. */
    static String any(SoughtWords words) {
        return joined(words.joined().stream().flatMap(List::stream).distinct().toList(), " | ", BEGINS_WITH);
    }

    /** A word has letters and digits only: nothing of it is of the language of queries. */
    private static String joined(List<String> words, String operator, String how) {
        return Stream.of(words.toArray(String[]::new))
                .map(word -> "'" + word + "'" + how)
                .collect(Collectors.joining(operator, "(", ")"));
    }
}
