package fr.passerelle.domain.work;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a piece of work is in quarantine, explained to an operator.
 *
 * @param kind of its last failure; null when that was not kept
 * @param said the root cause as it was noted, often in the partner's own words; null when it was not kept
 */
public record WorkTrouble(
        Flow flow, @Nullable FailureKind kind, @Nullable String said) {

    private static final Set<Flow> OF_PIX =
            EnumSet.of(Flow.UPLOAD_TO_PIX, Flow.SYNC_CERTIFIABILITY, Flow.PUSH_SESSION, Flow.PULL_RESULTS);

    /** What happened, French sentences: who is at the other end, then what was noted as far as its words are known. */
    public String explained() {
        return said == null
                ? happened()
                : SaidWords.french(said).map(words -> happened() + " " + words).orElse(happened());
    }

    private String happened() {
        if (kind == null) {
            return "L’essai a échoué trop souvent ; la nature de l’échec n’a pas été gardée.";
        }
        return switch (kind) {
            case REFUSED ->
                partner() + " a compris la demande et l’a refusée : la même demande serait refusée de nouveau.";
            case SILENT ->
                partner()
                        + " n’a pas répondu, ou pas comme convenu, à chacun des essais : on ne sait pas ce qu’il a pris.";
            case FAULT ->
                "Passerelle a échoué de son côté à chacun des essais : ce n’est ni un refus de " + article()
                        + ", ni son silence.";
        };
    }

    /** What to do, one or two French sentences. */
    public String remedy() {
        if (kind == null) {
            return "Lisez ce qui a été noté, puis relancez.";
        }
        return switch (kind) {
            case REFUSED ->
                "Corrigez d’abord ce que dit le refus (à la source, ou dans les réglages), puis relancez ; si elle n’a plus"
                        + " d’objet, abandonnez-la.";
            case SILENT ->
                "Quand " + article() + " répond de nouveau (page « État »), relancez toute la cause : rien n’est fait"
                        + " deux fois.";
            case FAULT ->
                "Relancez une fois : une panne passagère suffit à l’expliquer. Si l’essai échoue encore, transmettez le"
                        + " numéro et ce qui a été noté à qui exploite Passerelle.";
        };
    }

    private String partner() {
        String name = article();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String article() {
        if (OF_PIX.contains(flow)) {
            return "Pix";
        }
        return switch (flow) {
            case PULL_SIECLE -> "NetSynchro";
            case DELIVER_CONTROL -> "le lieu de dépôt";
            case SEND_NOTICE -> "le serveur des avis";
            default -> "le partenaire";
        };
    }
}
