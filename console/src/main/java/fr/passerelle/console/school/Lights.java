package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.today.GroupRow;
import fr.passerelle.console.today.TodayAddress;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.SchoolMatter;
import fr.passerelle.domain.today.TodayGroup;
import fr.passerelle.domain.today.Urgency;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The six lights of a school, in the order of the year: its figures, coloured by what a person has to do there and by nothing
 * else. Each leads to what it tells of.
 */
@Component
public class Lights {

    private final CalmLights calm;
    private final PageFrench french;

    Lights(CalmLights calm, PageFrench french) {
        this.calm = calm;
        this.french = french;
    }

    /**
     * None is lit for a school that has closed.
     *
     * @param waiting what waits in the school, by cause
     */
    public List<Light> of(SchoolStanding standing, List<TodayGroup> waiting) {
        Uai successor = standing.school().successor();
        Map<SchoolMatter, List<TodayGroup>> causes = waiting.stream()
                .filter(group ->
                        group.urgency() != Urgency.NONE && group.matter().isPresent())
                .collect(Collectors.groupingBy(group -> group.matter().orElseThrow()));
        return Stream.of(SchoolMatter.values())
                .map(matter -> {
                    Light light = calm.of(matter, standing);
                    return successor == null
                            ? told(light, causes.getOrDefault(matter, List.of()))
                            : closed(light, successor);
                })
                .toList();
    }

    private static Light closed(Light light, Uai successor) {
        return new Light(
                light.name(),
                Tone.IDLE,
                "fermé",
                "",
                "Établissement repris par " + successor + ".",
                "/etablissements/" + successor,
                null);
    }

    private Light told(Light light, List<TodayGroup> causes) {
        if (causes.isEmpty()) {
            return light;
        }
        TodayGroup worst = causes.stream()
                .max(Comparator.comparing(TodayGroup::urgency)
                        .thenComparing(Comparator.comparing(TodayGroup::oldest).reversed()))
                .orElseThrow();
        Instant oldest = causes.stream()
                .map(TodayGroup::oldest)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String sentence = causes.stream()
                .map(group -> french.count(
                        group.toDo(), group.cause().one(), group.cause().several()))
                .collect(Collectors.joining(", "));
        return new Light(
                light.name(),
                GroupRow.tone(worst.urgency()),
                word(worst),
                light.figure(),
                light.detail() + " À traiter" + PageFrench.NBSP + ": " + sentence + ".",
                TodayAddress.of(worst),
                oldest);
    }

    private String word(TodayGroup worst) {
        return worst.late() > 0 && worst.urgency() == Urgency.URGENT
                ? "en retard"
                : switch (worst.cause()) {
                    case QUARANTINED -> "bloqué";
                    case EXPORT_REFUSED, ACCOUNTS_REFUSED, RESULTS_REFUSED ->
                        french.count(worst.toDo(), "fichier refusé", "fichiers refusés");
                    case SESSION_REFUSED -> french.count(worst.toDo(), "refusée", "refusées");
                    case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> "en suspens";
                    case ACCOUNT_STRAY, RESULT_STRAY, LEARNER_STRAY -> "à trancher";
                    case LEFT_ALONE -> "au dépôt";
                    case SYNC_STALE -> "ancien";
                    case FEED_SILENT -> "flux muet";
                    case LEARNER_UNREAD -> "illisibles";
                    case IMPORT_MISSING, SESSION_MISSING -> "rien encore";
                    case RECUPERATION_TO_DO -> "à faire";
                    default -> "à revoir";
                };
    }
}
