package fr.passerelle.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.french.InFrench;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A rehearsal for the terminal: LSU's sentences, then what would change. */
final class RehearsalText {

    private RehearsalText() {}

    /** @param first whether to begin with what all the rehearsals share */
    static String school(JsonNode rehearsal, boolean first) {
        StringBuilder text = new StringBuilder(first ? head(rehearsal) : "");
        line(text, "");
        line(text, rehearsal.path("uai").asText());
        rehearsal.path("sentences").forEach(sentence -> line(text, "  " + sentence.asText()));
        line(
                text,
                "  "
                        + changes(
                                number(rehearsal, "writes"),
                                number(rehearsal, "replaces"),
                                number(rehearsal, "reviews")));
        return text.toString();
    }

    /** The sums, when there is more than one school. */
    static String total(List<JsonNode> rehearsals) {
        if (rehearsals.isEmpty()) {
            return "Aucun élève de 3e dans cette base." + System.lineSeparator();
        }
        if (rehearsals.size() == 1) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        line(text, "");
        line(
                text,
                "En tout, " + rehearsals.size() + " établissements et "
                        + InFrench.plainCount(sum(rehearsals, "pupils"), "élève", "élèves")
                        + " de 3e. "
                        + changes(sum(rehearsals, "writes"), sum(rehearsals, "replaces"), sum(rehearsals, "reviews")));
        return text.toString();
    }

    private static String head(JsonNode rehearsal) {
        LocalDateTime at = InFrench.inParis(Instant.parse(rehearsal.path("asOf").asText()));
        StringBuilder text = new StringBuilder();
        line(
                text,
                "Répétition de la récupération au " + InFrench.date(at.toLocalDate()) + ", "
                        + InFrench.time(at.toLocalTime()) + " : rien n'est écrit.");
        if (!rehearsal.path("open").asBoolean()) {
            LocalDate opening = LocalDate.parse(rehearsal.path("openingDay").asText());
            line(
                    text,
                    "À ce moment, la récupération est fermée (elle ouvre le " + InFrench.date(opening)
                            + ") : voici ce qu'elle ferait si elle était ouverte.");
        }
        return text.toString();
    }

    private static String changes(int writes, int replaces, int reviews) {
        String changed = writes == 0
                ? "Aucun livret ne changerait"
                : InFrench.plainCount(writes, "livret changerait", "livrets changeraient")
                        + (replaces == 0
                                ? ""
                                : ", dont "
                                        + InFrench.plainCount(
                                                replaces, "certification remplacée", "certifications remplacées"));
        return changed
                + (reviews == 0
                        ? "."
                        : " ; "
                                + InFrench.plainCount(
                                        reviews,
                                        "certification qui n'est plus obtenue serait soumise",
                                        "certifications qui ne sont plus obtenues seraient soumises")
                                + " à une personne.");
    }

    private static int number(JsonNode rehearsal, String field) {
        return rehearsal.path(field).asInt();
    }

    private static int sum(List<JsonNode> rehearsals, String field) {
        return rehearsals.stream().mapToInt(one -> number(one, field)).sum();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
