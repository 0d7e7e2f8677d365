package fr.passerelle.console.today;

import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.today.TodayItem;
import fr.passerelle.domain.today.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list: one thing that waits.
 *
 * @param title what it is, in French; no pupil is named
 * @param school its name; null when it is of none
 * @param assigned name of the person to whom it was given; null while to nobody
 * @param href where a person sees it and decides
 */
public record ItemRow(
        TodayItem item,
        Tone tone,
        String word,
        String title,
        @Nullable String school,
        @Nullable String assigned,
        String href) {

    /** Begins on the page that a head may not open; they see their school instead. */
    private static final List<String> OF_THE_ACADEMY = List.of("/quarantaine", "/depot", "/flux");

    /**
     * A line as its reader sees it.
     *
     * @param schools names of schools by UAI
     * @param people names of people by login
     */
    static ItemRow of(
            TodayItem item, Map<String, String> schools, Map<String, String> people, Instant now, boolean isOfAcademy) {
        Urgency urgency = item.urgency(now);
        String assigned = item.assigned();
        String href = TodayAddress.of(item);
        boolean closed = !isOfAcademy && OF_THE_ACADEMY.stream().anyMatch(href::startsWith);
        return new ItemRow(
                item,
                GroupRow.tone(urgency),
                word(item, urgency, now),
                title(item),
                item.uai() == null
                        ? null
                        : schools.getOrDefault(item.uai().value(), item.uai().value()),
                assigned == null ? null : people.getOrDefault(assigned, assigned),
                closed ? "/etablissements" + (item.uai() == null ? "" : "/" + item.uai()) : href);
    }

    private static String word(TodayItem item, Urgency urgency, Instant now) {
        return switch (urgency) {
            case NONE -> "en attente";
            case TO_DO -> "à traiter";
            case URGENT -> item.deadline() != null && !now.isBefore(item.deadline()) ? "en retard" : "bloqué";
        };
    }

    private static String title(TodayItem item) {
        String number = item.number();
        return switch (item.thing()) {
            case "HOLD" -> "Suspens n°" + PageFrench.NBSP + number;
            case "FILE", "LEFT" -> item.what();
            case "WORK" ->
                "Traitement " + number
                        + (item.flow() == null ? "" : ", " + item.flow().label());
            case "STRAY" ->
                switch (number.substring(0, number.indexOf('/'))) {
                            case "ACCOUNT" -> "Compte ";
                            case "RESULT" -> "Résultat ";
                            default -> "Élève de Pix Orga ";
                        }
                        + number.substring(number.indexOf('/') + 1);
            case "SESSION", "RESULTS" -> "Session " + number + (item.what().isEmpty() ? "" : ", " + item.what());
            case "PAUSE" ->
                "Pause " + number
                        + (item.flow() == null ? "" : ", " + item.flow().label()) + PageFrench.NBSP + ": "
                        + item.what();
            default -> item.cause().one();
        };
    }
}
