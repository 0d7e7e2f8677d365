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
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.SchoolMatter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the figures of a school say while nobody has anything to do: well, or still to come. */
@Component
class CalmLights {

    /** Share of reconciled pupils from which there is nothing to look at. */
    private static final int WELL_RECONCILED = 90;

    private final PageFrench french;
    private final OpeningCalendar opening;
    private final Clock clock;

    CalmLights(PageFrench french, OpeningCalendar opening, Clock clock) {
        this.french = french;
        this.opening = opening;
        this.clock = clock;
    }

    /** A part of a light: how it shines, and what it says. */
    private record Told(Tone tone, String word, String figure, String detail) {}

    Light of(SchoolMatter matter, SchoolStanding standing) {
        Told told = told(matter, standing);
        String page = "/etablissements/" + standing.school().uai();
        String part = switch (matter) {
            case IMPORT -> SchoolTab.IMPORTS.path();
            case ACCOUNTS -> SchoolTab.ACCOUNTS.path();
            case CERTIFIABILITY -> SchoolTab.CLASSES.path();
            case SESSIONS -> SchoolTab.SESSIONS.path();
            case RESULTS -> SchoolTab.RESULTS.path();
            case RECUPERATION -> concerns(standing.recuperation()) ? SchoolTab.RECUPERATION.path() : "";
        };
        return new Light(matter.label(), told.tone(), told.word(), told.figure(), told.detail(), page + part, null);
    }

    private Told told(SchoolMatter matter, SchoolStanding standing) {
        return switch (matter) {
            case IMPORT -> lastImport(standing.lastImport());
            case ACCOUNTS -> reconciled(standing);
            case CERTIFIABILITY -> certifiable(standing);
            case SESSIONS -> sessions(standing.sessions());
            case RESULTS -> results(standing.results(), FeedLights.told(standing.feed(), french, clock.instant()));
            case RECUPERATION -> recuperation(standing);
        };
    }

    private Told lastImport(@Nullable LastImport last) {
        if (last == null) {
            return new Told(
                    Tone.IDLE,
                    "aucun",
                    "",
                    "Aucun export des élèves reçu pour cet établissement cette année scolaire.");
        }
        String day = french.shortDay(last.receivedAt());
        String received = "Export des élèves reçu le " + french.at(last.receivedAt());
        return switch (last.state()) {
            case APPLIED -> new Told(Tone.OK, "à jour", day, received + " et appliqué.");
            case RECEIVED -> new Told(Tone.IDLE, "en cours", day, received + ", en cours de traitement.");
            case HELD ->
                new Told(Tone.IDLE, "en partie", day, received + PageFrench.NBSP + ": une partie n’est pas appliquée.");
            case ABANDONED ->
                new Told(
                        Tone.IDLE,
                        "abandonné",
                        day,
                        received + ", et abandonné" + PageFrench.NBSP + ": déposez-le de nouveau.");
            case REFUSED -> new Told(Tone.IDLE, "refusé", day, received + " et refusé.");
        };
    }

    private Told reconciled(SchoolStanding standing) {
        int matched = standing.accounts().matched();
        if (standing.pupils() == 0 || matched + standing.accounts().toSettle() == 0) {
            return new Told(Tone.IDLE, "aucun compte", "", "Aucun compte GAR ou ENT rapproché.");
        }
        int percent = percent(matched, standing.pupils());
        String detail = french.count(matched, "élève rapproché", "élèves rapprochés") + " sur "
                + french.number(standing.pupils()) + ".";
        return percent >= WELL_RECONCILED
                ? new Told(Tone.OK, "bon", figure(percent), detail)
                : new Told(
                        Tone.IDLE,
                        "en attente",
                        figure(percent),
                        detail + " Les autres le seront quand le portail annoncera leur compte.");
    }

    private Told certifiable(SchoolStanding standing) {
        Readiness readiness = standing.readiness();
        Instant syncedAt = readiness.syncedAt();
        if (syncedAt == null) {
            return new Told(Tone.IDLE, "non communiqué", "", "Pix n’a pas encore communiqué la liste.");
        }
        String figure = figure(percent(readiness.certifiable(), standing.pupils()));
        String detail = french.count(readiness.certifiable(), "élève certifiable", "élèves certifiables") + " sur "
                + french.number(standing.pupils()) + ". Synchronisation du " + french.at(syncedAt) + ".";
        return syncedAt.isBefore(clock.instant().minus(Cause.FRESH))
                ? new Told(Tone.IDLE, "ancien", figure, detail)
                : new Told(Tone.OK, "à jour", figure, detail);
    }

    private Told sessions(Sessions sessions) {
        if (sessions.received() == 0) {
            return new Told(Tone.IDLE, "aucune", "", "Aucune session finalisée reçue cette année scolaire.");
        }
        String figure = sessions.finalised() + " sur " + sessions.received();
        String detail = french.count(sessions.finalised(), "session transmise", "sessions transmises") + " à Pix sur "
                + french.number(sessions.received()) + ".";
        if (sessions.refused() > 0) {
            return new Told(Tone.IDLE, french.count(sessions.refused(), "refusée", "refusées"), figure, detail);
        }
        return sessions.finalised() < sessions.received()
                ? new Told(Tone.IDLE, "en attente", figure, detail)
                : new Told(Tone.OK, "transmises", figure, detail);
    }

    /** Pix has a month to publish. */
    private Told results(Results results, String feed) {
        int all = results.settled() + results.awaited();
        if (all == 0) {
            return new Told(
                    Tone.IDLE, "aucun", "", "Aucune certification passée à ce jour cette année scolaire." + feed);
        }
        String figure = results.settled() + " sur " + all;
        String detail = french.count(results.settled(), "résultat reçu", "résultats reçus") + " sur "
                + french.number(all) + ", dont "
                + french.count(results.obtained(), "certification obtenue", "certifications obtenues") + "." + feed;
        return results.awaited() == 0
                ? new Told(Tone.OK, "reçus", figure, detail)
                : new Told(Tone.IDLE, "en attente", figure, detail);
    }

    private Told recuperation(SchoolStanding standing) {
        Recuperation recuperation = standing.recuperation();
        if (recuperation.at() != null) {
            return new Told(
                    Tone.OK,
                    "faite",
                    recuperation.holding() + " sur " + recuperation.concerned(),
                    "Dernière récupération le " + french.at(recuperation.at()) + PageFrench.NBSP + ": "
                            + french.count(recuperation.holding(), "certification", "certifications")
                            + " au livret pour "
                            + french.count(recuperation.concerned(), "élève", "élèves") + " de 3e.");
        }
        if (recuperation.thirds() == 0) {
            return new Told(Tone.IDLE, "sans objet", "", "Aucun élève de 3e connu dans cet établissement.");
        }
        SchoolCalendar calendar = SchoolCalendar.of(standing.school());
        Instant now = clock.instant();
        LocalDate day = opening.openingDay(calendar, now);
        return opening.isOpen(calendar, now)
                ? new Told(Tone.IDLE, "en attente", "", "Ouverte depuis le " + french.date(day) + ", pas encore faite.")
                : new Told(Tone.IDLE, "fermée", french.shortDate(day), "Ouvre le " + french.date(day) + ".");
    }

    /** Whether the school has such a page. */
    private static boolean concerns(Recuperation recuperation) {
        return recuperation.thirds() > 0 || recuperation.at() != null;
    }

    private static String figure(int percent) {
        return percent + PageFrench.NBSP + "%";
    }

    /** Never 100 while one is missing. */
    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (100L * part / whole);
    }
}
