package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.lsu.LsuAnswer;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** LSU's side of 7 June: the summary of one school that has pupils of 3e, and every such school asking the feed. */
final class LsuMorning {

    private final ApplicationContext hub;
    private final LsuAccess lsu;
    private final FeedCheck feed;
    private final Screen screen;

    LsuMorning(Year year, LsuAccess lsu, Instant asOf, Screen screen) {
        this.hub = year.hub();
        this.feed = new FeedCheck(year, asOf);
        this.lsu = lsu;
        this.screen = screen;
    }

    void showSummary(List<School> schools) {
        LivretView livrets = hub.getBean(LivretView.class);
        for (School school : schools) {
            RecuperationRun run = livrets.lastRun(school.uai()).orElse(null);
            if (run != null && feed.isOpen(school)) {
                screen.line("");
                screen.line("Récupération LSU, " + school.name() + " (" + school.uai() + ") :");
                run.summary().sentences().forEach(sentence -> screen.line("  " + sentence));
                return;
            }
        }
    }

    /** True when the feed answered each school as the calendar and the truth say. */
    boolean askAll(List<School> schools) {
        int certifications = 0;
        int closed = 0;
        int strange = 0;
        for (School school : schools) {
            LsuAnswer answer = lsu.certifications(school.uai().value());
            certifications += answer.certifications().size();
            closed += feed.isOpen(school) ? 0 : 1;
            List<String> differences = feed.compare(school, answer);
            differences.forEach(screen::line);
            strange += differences.size();
        }
        screen.line("");
        if (closed < schools.size()) {
            screen.line("LSU : établissements qui ont demandé : " + (schools.size() - closed)
                    + ", certifications obtenues données : " + certifications);
        }
        if (closed > 0) {
            screen.line("LSU : la récupération n'est pas encore ouverte, établissements priés d'attendre : " + closed);
        }
        return strange == 0;
    }
}
