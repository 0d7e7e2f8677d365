package fr.passerelle.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hub that runs somewhere, asked through its API. */
final class RunningHub implements Against, Livrets {

    private final HubCalls calls;

    /** @throws Trouble when the environment has no password */
    RunningHub(URI address, Map<String, String> environment) {
        this.calls = new HubCalls(address, environment);
    }

    @Override
    public JsonNode plan(@Nullable Uai uai, byte[] content) {
        JsonNode plan = calls.post(
                uai == null ? "plan" : "schools/" + uai.value() + "/plan", "application/octet-stream", content);
        if (!plan.path("refused").isBoolean()) {
            throw calls.notOurs();
        }
        return shortened(plan);
    }

    /** Its API does not tell them; its plan says what it refuses. */
    @Override
    public SiecleLimits limits() {
        return SiecleLimits.usual();
    }

    /** Its API does not tell it. */
    @Override
    public Optional<SchoolCalendar> calendar(Uai uai) {
        return Optional.empty();
    }

    /** The API lists as many pupils as a page shows; a terminal is told as many as of a folder. */
    private static JsonNode shortened(JsonNode plan) {
        Map<String, Integer> kept = new HashMap<>();
        Iterator<JsonNode> changes = plan.path("changes").elements();
        while (changes.hasNext()) {
            if (kept.merge(changes.next().path("kind").asText(), 1, Integer::sum) > MOST_PER_KIND) {
                changes.remove();
            }
        }
        return plan;
    }

    @Override
    public List<Uai> schoolsOfThirds() {
        JsonNode schools = calls.read("schools").path("schools");
        if (!schools.isArray()) {
            throw calls.notOurs();
        }
        List<Uai> found = new ArrayList<>();
        for (JsonNode school : schools) {
            if (school.path("recovery").path("thirds").asInt() > 0) {
                found.add(new Uai(school.path("uai").asText()));
            }
        }
        return found;
    }

    @Override
    public JsonNode rehearse(Uai uai, @Nullable LocalDate asOf) {
        JsonNode rehearsal = calls.read(
                "schools/" + uai.value() + "/recuperation/rehearsal" + (asOf == null ? "" : "?as-of=" + asOf));
        if (!rehearsal.path("sentences").isArray()) {
            throw calls.notOurs();
        }
        return rehearsal;
    }

    @Override
    public String ask(Uai uai) {
        String asked = calls.post(
                        "schools/" + uai.value() + "/recuperation",
                        "application/json",
                        "{}".getBytes(StandardCharsets.UTF_8))
                .path("asked")
                .asText();
        if (asked.isEmpty()) {
            throw calls.notOurs();
        }
        return asked;
    }

    @Override
    public void close() {
        // The client of Java 17 ends with the process.
    }
}
