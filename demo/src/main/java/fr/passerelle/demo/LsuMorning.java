package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.simulators.lsu.LsuAnswer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** LSU's side of 7 June: the summary of one school that has pupils of 3e, and every such school asking the feed. */
final class LsuMorning {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final ApplicationContext hub;
    private final LsuAccess lsu;
    private final Screen screen;

    LsuMorning(ApplicationContext hub, LsuAccess lsu, Screen screen) {
        this.hub = hub;
        this.lsu = lsu;
        this.screen = screen;
    }

    void showSummary(List<School> schools) {
        LivretView livrets = hub.getBean(LivretView.class);
        for (School school : schools) {
            RecuperationRun run = livrets.lastRun(school.uai()).orElse(null);
            if (run != null && isOpen()) {
                screen.line("");
                screen.line("Récupération LSU, " + school.name() + " (" + school.uai() + ") :");
                run.summary().sentences().forEach(sentence -> screen.line("  " + sentence));
                return;
            }
        }
    }

    /** True when the feed answered each school as the calendar says. */
    boolean askAll(List<School> schools) {
        int certifications = 0;
        int strange = 0;
        for (School school : schools) {
            LsuAnswer answer = lsu.certifications(school.uai().value());
            certifications += answer.certifications().size();
            if (answer.status() != (isOpen() ? OK : FORBIDDEN)) {
                strange++;
                screen.line("LSU : " + school.uai() + " a reçu la réponse " + answer.status());
            }
        }
        screen.line("");
        screen.line(
                isOpen()
                        ? "LSU : établissements qui ont demandé : " + schools.size()
                                + ", certifications obtenues données : " + certifications
                        : "LSU : la récupération n'est pas encore ouverte, établissements priés d'attendre : "
                                + schools.size());
        return strange == 0;
    }

    private boolean isOpen() {
        return hub.getBean(OpeningCalendar.class)
                .isOpen(SchoolCalendar.METROPOLITAN, hub.getBean(Clock.class).instant());
    }
}
