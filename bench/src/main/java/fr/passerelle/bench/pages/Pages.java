package fr.passerelle.bench.pages;

import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.domain.today.Cause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that are measured: what each is called, and the addresses at which it is asked for in turn. */
final class Pages {

    private static final int KINDS = 40;

    private static final String SCHOOLS = "select uai from school order by md5(uai)";
    private static final String COLLEGES = "select uai from school where kind = 'COLLEGE' order by md5(uai)";

    private final LivretDatabase database;
    private final Map<String, List<Ask>> all = new LinkedHashMap<>();

    private Pages(LivretDatabase database) {
        this.database = database;
    }

    /** @param form what is posted; null when the page is got */
    record Ask(String path, @Nullable Map<String, String> form) {}

    static Map<String, List<Ask>> of(LivretDatabase database) {
        Pages pages = new Pages(database);
        pages.academy();
        pages.each("school", "/etablissements/", SCHOOLS, "");
        for (String page : List.of("imports", "eleves", "classes", "sessions", "resultats", "comptes", "essai")) {
            pages.each("school/" + page, "/etablissements/", SCHOOLS, "/" + page);
        }
        pages.each(
                "session",
                "/etablissements/",
                "select uai || '/sessions/' || id from session order by md5(id::text)",
                "");
        for (String page :
                List.of("recuperation", "certifications", "certifications/manques", "recuperation/repetition")) {
            pages.each("school/" + page, "/etablissements/", COLLEGES, "/" + page);
        }
        pages.each("pupil", "/eleves/", "select person_id from pupil where id % 997 = 1", "");
        pages.each("question", "/suspens/", "select id from hold order by md5(id::text)", "");
        pages.each("file", "/fichiers/", "select id from received_file order by md5(id::text)", "");
        pages.each("stopped work", "/quarantaine/", "select id from work where state = 'QUARANTINED'", "");
        pages.each("stray", "/sans-eleve/compte/", "select number from account where state = 'AMBIGUOUS'", "");
        pages.search("search by name", "select last_name || ' ' || first_name from pupil where id % 1009 = 1");
        pages.search("search by beginning", "select distinct left(last_name, 3) from pupil where id % 1009 = 1");
        pages.search("search by INE", "select ine from pupil where id % 1009 = 1");
        pages.all.values().removeIf(List::isEmpty);
        return pages.all;
    }

    private void academy() {
        one("today", "/");
        one("schools", "/etablissements");
        one("schools, last page", "/etablissements?page=16");
        one("schools to watch", "/etablissements?voyant=import");
        one("questions", "/suspens");
        one("strays", "/sans-eleve");
        one("quarantine", "/quarantaine");
        one("cause", "/aujourdhui/" + Cause.OTHER_PERSON.segment());
        one("intake", "/depot");
        one("health", "/sante");
        one("flows", "/flux");
        one("partners", "/partenaires");
        one("journal", "/journal");
        one("settings", "/reglages");
        one("people", "/utilisateurs");
        one("clients", "/clients");
    }

    private void one(String name, String path) {
        all.put(name, List.of(new Ask(path, null)));
    }

    private void each(String name, String before, String keys, String after) {
        all.put(
                name,
                texts(keys).stream()
                        .map(key -> new Ask(before + key + after, null))
                        .toList());
    }

    private void search(String name, String words) {
        all.put(
                name,
                texts(words).stream()
                        .map(word -> new Ask("/recherche", Map.of("q", word)))
                        .toList());
    }

    private List<String> texts(String sql) {
        return database.jdbc()
                .sql("select t::text from (" + sql + ") s (t) limit " + KINDS)
                .query(String.class)
                .list();
    }
}
