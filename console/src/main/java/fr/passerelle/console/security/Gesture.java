package fr.passerelle.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asked for by a form when their session had just ended. It waits in the login page that answers them,
 * field by field, and not here: nothing is kept of a stranger. Signed in again, they read it and confirm, or not.
 *
 * @param path where the form goes
 * @param fields of the form, without its token
 */
public record Gesture(String path, List<Field> fields) implements Serializable {

    /** Of the login form, names the gesture that waits behind it. */
    private static final String PATH = "geste";

    /** Begins, in the login form, the name of each field of the gesture. */
    private static final String FIELD = "geste.";

    private static final String TOKEN = "_csrf";
    private static final int MOST_FIELDS = 100;

    /** Decisions, and what operators change; no file, no search, no password. */
    private static final Pattern RESUMED = Pattern.compile(
            "/(suspens|sans-eleve|quarantaine|fichiers|clients|utilisateurs|aujourdhui)(/[\\w@-][\\w.@-]{0,63}){0,3}|/etablissements/\\w{8}/recuperation");

    /** One field, as often as the form has it. */
    public record Field(String name, String value) implements Serializable {}

    public Gesture {
        fields = List.copyOf(fields);
    }

    /** The form that just came; empty when it is none that may wait. */
    static Optional<Gesture> interrupted(HttpServletRequest request) {
        return of(request, request.getRequestURI(), "");
    }

    /** What waited in the login form; empty when nothing did. */
    static Optional<Gesture> waiting(HttpServletRequest request) {
        return of(request, String.valueOf(request.getParameter(PATH)), FIELD);
    }

    private static Optional<Gesture> of(HttpServletRequest request, String path, String prefix) {
        if (!request.getMethod().equals("POST") || !RESUMED.matcher(path).matches()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !name.equals(TOKEN)) {
                for (String value : values) {
                    fields.add(new Field(name.substring(prefix.length()), value));
                }
            }
        });
        return fields.size() > MOST_FIELDS ? Optional.empty() : Optional.of(new Gesture(path, fields));
    }

    /** The page that has the form. */
    public String page() {
        if (path.startsWith("/aujourdhui/")) {
            return "/aujourdhui/suites";
        }
        int end = path.lastIndexOf('/');
        return path.matches("/[^/]+(/[^/]+)?") && !path.startsWith("/quarantaine/")
                ? path
                : path.startsWith("/quarantaine") ? "/quarantaine" : path.substring(0, end);
    }
}
