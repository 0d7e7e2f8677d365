package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding.Feed;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import java.time.Duration;
import java.time.Instant;

/** Tells in the light of results that Pix's feed says no more what it said, or does not answer: amber, until it does. */
final class FeedLights {

    /** It is asked each night: two missed ones are worth a look. */
    private static final Duration FRESH = Duration.ofHours(48);

    private FeedLights() {}

    static Light tell(Light light, Feed feed, PageFrench french, Instant now) {
        Instant answered = feed.answeredAt();
        if (answered != null && answered.isBefore(now.minus(FRESH))) {
            return amber(
                    light,
                    "sans réponse",
                    " Le flux de résultats de Pix n'a pas répondu depuis le " + french.at(answered)
                            + " : voyez la quarantaine, et l'état de Pix. Ce voyant s'éteint à sa prochaine réponse.");
        }
        Instant since = feed.silentSince();
        return since == null
                ? light
                : amber(
                        light,
                        "flux muet",
                        " Depuis le " + french.at(since) + ", le flux de Pix ne donne plus ce qu'il donnait de "
                                + french.count(feed.missing(), "élève", "élèves")
                                + " : rien n'en est retiré ici. Vérifiez dans Pix Orga que l'organisation n'est pas archivée et que"
                                + " ses résultats y sont, sinon signalez-le à Pix. Ce voyant s'éteint quand le flux les redonne.");
    }

    private static Light amber(Light light, String word, String told) {
        return light.tone() == Tone.ALERT
                ? light
                : new Light(light.name(), Tone.WATCH, word, light.figure(), light.detail() + told, light.href());
    }
}
