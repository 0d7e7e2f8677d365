package fr.passerelle.hub.health;

import fr.passerelle.connectors.ledger.work.AgedWork;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.routes.work.OldestWork;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether work is taken as it comes, and ends. It asks nobody: it tells what the node saw when it looked last. */
@Component("oldestWorkHealthIndicator")
public final class OldestWorkHealth implements HealthIndicator {

    private final OldestWork oldest;

    public OldestWorkHealth(OldestWork oldest) {
        this.oldest = oldest;
    }

    @Override
    public Health health() {
        if (oldest.isStale()) {
            return Condition.degraded(
                            "Les travaux ne sont plus surveillés depuis plus de deux minutes : la base ne répond"
                                    + " pas, ou la route « Watch over work under way » est arrêtée. Voyez le journal ; relancez"
                                    + " Passerelle si cela dure.")
                    .build();
        }
        List<String> sentences = Stream.concat(
                        oldest.waiting().late().map(OldestWorkHealth::waiting).stream(),
                        oldest.underWay().late().map(OldestWorkHealth::underWay).stream())
                .toList();
        return sentences.isEmpty()
                ? Condition.well("Aucun travail n'attend, ni ne dure, depuis trop longtemps.")
                        .build()
                : Condition.degraded(String.join(" ", sentences)).build();
    }

    private static String waiting(AgedWork due) {
        return "Un travail du flux « " + due.flow().label() + " » pourrait être pris et attend depuis le "
                + InFrench.lately(due.since()) + " (" + due.age().toMinutes()
                + " min) : vérifiez que le courtier répond et que la route de ce flux tourne ; si elle est seulement lente,"
                + " le partenaire l'est, ou le travail est trop nombreux pour passerelle.consumers.";
    }

    private static String underWay(AgedWork run) {
        return "Le travail " + run.id() + " du flux « " + run.flow().label() + " » est en cours depuis le "
                + InFrench.lately(run.since()) + " (" + run.age().toMinutes()
                + " min) : s'il n'avance plus, relancez Passerelle, chaque nœud à son tour, et il sera repris ; s'il est"
                + " seulement long, relevez passerelle.relay.longest-run.";
    }
}
