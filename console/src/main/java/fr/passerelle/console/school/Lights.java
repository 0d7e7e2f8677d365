package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.SchoolStanding.LastImport;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Readiness;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Recuperation;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Results;
import fr.passerelle.connectors.ledger.school.SchoolStanding.Sessions;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a school's figures: the six lights of the console, in the order of the year. */
@Component
public class Lights {

    /** Share of reconciled pupils from which there is nothing to look at. */
    private static final int WELL_RECONCILED = 90;

    /** The synchronisation is daily: two missed ones are worth a look. */
    private static final Duration FRESH = Duration.ofHours(48);

    private final PageFrench french;
    private final OpeningCalendar opening;
    private final Clock clock;

    Lights(PageFrench french, OpeningCalendar opening, Clock clock) {
        this.french = french;
        this.opening = opening;
        this.clock = clock;
    }

    /** Import, reconciliation, certifiability, sessions, results, récupération; none is lit for a school that has closed. */
    public List<Light> of(SchoolStanding standing) {
        Uai successor = standing.school().successor();
        return successor == null
                ? ofOpen(standing)
                : ofOpen(standing).stream()
                        .map(light -> new Light(
                                light.name(), Tone.IDLE, "fermé", "", "Établissement repris par " + successor + "."))
                        .toList();
    }

    private List<Light> ofOpen(SchoolStanding standing) {
        return List.of(
                RefusedLights.tell(
                        lastImport(standing.lastImport()),
                        standing,
                        french,
                        Flow.IMPORT_SIECLE,
                        Flow.READ_REFERENTIAL,
                        Flow.PULL_SIECLE),
                RefusedLights.tell(reconciled(standing), standing, french, Flow.RECONCILE_ACCOUNTS),
                certifiable(standing),
                RefusedLights.tell(sessions(standing.sessions()), standing, french, Flow.PUSH_SESSION),
                RefusedLights.tell(
                        FeedLights.tell(results(standing), standing.feed(), french, clock.instant()),
                        standing,
                        french,
                        Flow.READ_CLASS_RESULTS,
                        Flow.PULL_RESULTS),
                recuperation(standing));
    }

    private Light lastImport(@Nullable LastImport last) {
        String name = "Dernier import";
        if (last == null) {
            return new Light(
                    name,
                    Tone.IDLE,
                    "aucun",
                    "",
                    "Aucun export des élèves reçu pour cet établissement cette année scolaire.");
        }
        String day = french.shortDay(last.receivedAt());
        String received = "Export des élèves reçu le " + french.at(last.receivedAt());
        return switch (last.state()) {
            case APPLIED -> new Light(name, Tone.OK, "à jour", day, received + " et appliqué.");
            case RECEIVED -> new Light(name, Tone.IDLE, "en cours", day, received + ", en cours de traitement.");
            case HELD ->
                new Light(name, Tone.WATCH, "en suspens", day, received + " : une partie attend votre décision.");
            case ABANDONED ->
                new Light(name, Tone.WATCH, "abandonné", day, received + ", et abandonné : déposez-le de nouveau.");
            case REFUSED ->
                new Light(name, Tone.ALERT, "refusé", day, received + " et refusé : voyez les motifs ci-dessous.");
        };
    }

    private Light reconciled(SchoolStanding standing) {
        String name = "Rapprochés";
        int matched = standing.accounts().matched();
        if (standing.pupils() == 0 || matched + standing.accounts().toSettle() == 0) {
            return new Light(name, Tone.IDLE, "aucun compte", "", "Aucun compte GAR ou ENT rapproché.");
        }
        int percent = percent(matched, standing.pupils());
        String detail = french.count(matched, "élève rapproché", "élèves rapprochés") + " sur "
                + french.number(standing.pupils()) + ".";
        if (standing.accounts().toSettle() > 0) {
            String toSettle = french.count(standing.accounts().toSettle(), "compte à trancher", "comptes à trancher");
            return new Light(name, Tone.WATCH, "à trancher", figure(percent), detail + " " + toSettle + ".");
        }
        return percent >= WELL_RECONCILED
                ? new Light(name, Tone.OK, "bon", figure(percent), detail)
                : new Light(name, Tone.WATCH, "partiel", figure(percent), detail);
    }

    private Light certifiable(SchoolStanding standing) {
        String name = "Certifiables";
        Readiness readiness = standing.readiness();
        Instant syncedAt = readiness.syncedAt();
        if (syncedAt == null) {
            return new Light(name, Tone.IDLE, "non communiqué", "", "Pix n'a pas encore communiqué la liste.");
        }
        String figure = figure(percent(readiness.certifiable(), standing.pupils()));
        String detail = french.count(readiness.certifiable(), "élève certifiable", "élèves certifiables") + " sur "
                + french.number(standing.pupils()) + ". Synchronisation du " + french.at(syncedAt) + ".";
        return syncedAt.isBefore(clock.instant().minus(FRESH))
                ? new Light(name, Tone.WATCH, "ancien", figure, detail)
                : new Light(name, Tone.OK, "à jour", figure, detail);
    }

    private Light sessions(Sessions sessions) {
        String name = "Sessions";
        if (sessions.received() == 0) {
            return new Light(name, Tone.IDLE, "aucune", "", "Aucune session finalisée reçue cette année scolaire.");
        }
        String figure = sessions.finalised() + " sur " + sessions.received();
        String detail = french.count(sessions.finalised(), "session transmise", "sessions transmises") + " à Pix sur "
                + french.number(sessions.received()) + ".";
        if (sessions.refused() > 0) {
            return new Light(name, Tone.ALERT, french.count(sessions.refused(), "refusée", "refusées"), figure, detail);
        }
        return sessions.finalised() < sessions.received()
                ? new Light(name, Tone.WATCH, "à transmettre", figure, detail)
                : new Light(name, Tone.OK, "transmises", figure, detail);
    }

    /** Pix has a month to publish: a result is late only once LSU asks for it. */
    private Light results(SchoolStanding standing) {
        Results results = standing.results();
        String name = "Résultats";
        int all = results.settled() + results.awaited();
        if (all == 0) {
            return new Light(
                    name, Tone.IDLE, "aucun", "", "Aucune certification passée à ce jour cette année scolaire.");
        }
        String figure = results.settled() + " sur " + all;
        String detail = french.count(results.settled(), "résultat reçu", "résultats reçus") + " sur "
                + french.number(all) + ", dont "
                + french.count(results.obtained(), "certification obtenue", "certifications obtenues") + ".";
        if (results.awaited() == 0) {
            return new Light(name, Tone.OK, "reçus", figure, detail);
        }
        boolean open = opening.isOpen(SchoolCalendar.of(standing.school()), clock.instant());
        Tone tone = open ? Tone.WATCH : Tone.IDLE;
        return new Light(name, tone, "attendus", figure, detail);
    }

    private Light recuperation(SchoolStanding standing) {
        String name = "Récupération";
        Recuperation recuperation = standing.recuperation();
        if (recuperation.at() != null) {
            String figure = recuperation.holding() + " sur " + recuperation.concerned();
            String detail = "Dernière récupération le " + french.at(recuperation.at()) + " : "
                    + french.count(recuperation.holding(), "certification", "certifications") + " au livret pour "
                    + french.count(recuperation.concerned(), "élève", "élèves") + " de 3e.";
            return recuperation.toReview() > 0
                    ? new Light(name, Tone.WATCH, "à revoir", figure, detail)
                    : new Light(name, Tone.OK, "faite", figure, detail);
        }
        if (recuperation.thirds() == 0) {
            return new Light(name, Tone.IDLE, "sans objet", "", "Aucun élève de 3e connu dans cet établissement.");
        }
        SchoolCalendar calendar = SchoolCalendar.of(standing.school());
        Instant now = clock.instant();
        LocalDate day = opening.openingDay(calendar, now);
        return opening.isOpen(calendar, now)
                ? new Light(
                        name,
                        Tone.WATCH,
                        "à faire",
                        "",
                        "Ouverte depuis le " + french.date(day) + ", pas encore faite.")
                : new Light(name, Tone.IDLE, "fermée", french.shortDate(day), "Ouvre le " + french.date(day) + ".");
    }

    private static String figure(int percent) {
        return percent + PageFrench.NBSP + "%";
    }

    /** Never 100 while one is missing. */
    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (100L * part / whole);
    }
}
