package fr.passerelle.simulators.pix.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the endpoint of a call. */
public final class Router {

    /** Serves one kind of call; ends it with a {@link Refusal} when the contract says so. */
    @FunctionalInterface
    public interface Endpoint {
        Answer answer(Request request);
    }

    private record Route(String method, Pattern path, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    /** Variable parts of the path are written {@code {name}}. */
    public Router on(String method, String template, Endpoint endpoint) {
        String regex = template.replaceAll("\\{[^}]+}", "([^/]+)");
        routes.add(new Route(method, Pattern.compile(regex), endpoint));
        return this;
    }

    Answer answer(Request request) {
        for (Route route : routes) {
            Matcher path = route.path.matcher(request.path());
            if (route.method.equals(request.method()) && path.matches()) {
                return route.endpoint.answer(request.withParts(parts(path)));
            }
        }
        return Answer.error(404, null, "No such route.");
    }

    private static List<String> parts(Matcher path) {
        List<String> parts = new ArrayList<>();
        for (int group = 1; group <= path.groupCount(); group++) {
            parts.add(path.group(group));
        }
        return parts;
    }
}
