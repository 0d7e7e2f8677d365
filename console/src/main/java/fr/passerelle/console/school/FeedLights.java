package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding.Feed;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.today.Cause;
import java.time.Instant;

/** Tells in the light of results that Pix's feed says no more what it said, or does not answer, and what to do. */
final class FeedLights {

    private FeedLights() {}

    /** Begins with a blank; empty while the feed speaks. */
    static String told(Feed feed, PageFrench french, Instant now) {
        Instant answered = feed.answeredAt();
        if (answered != null && answered.isBefore(now.minus(Cause.FRESH))) {
            return " Le flux de résultats de Pix n'a pas répondu depuis le " + french.at(answered)
                    + " : voyez la quarantaine, et l'état de Pix. Ce voyant s'éteint à sa prochaine réponse.";
        }
        Instant since = feed.silentSince();
        return since == null
                ? ""
                : " Depuis le " + french.at(since) + ", le flux de Pix ne donne plus ce qu'il donnait de "
                        + french.count(feed.missing(), "élève", "élèves")
                        + " : rien n'en est retiré ici. Vérifiez dans Pix Orga que l'organisation n'est pas archivée et que"
                        + " ses résultats y sont, sinon signalez-le à Pix. Ce voyant s'éteint quand le flux les redonne.";
    }
}
