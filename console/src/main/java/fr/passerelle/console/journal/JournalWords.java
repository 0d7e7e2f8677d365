package fr.passerelle.console.journal;

import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.partner.PartnerKind;
import fr.passerelle.domain.work.Flow;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The details of a line of the journal, in French as far as their names are known. */
final class JournalWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("action", "action"),
            Map.entry("actor", "personne"),
            Map.entry("by", "par"),
            Map.entry("certification", "certification"),
            Map.entry("client", "client"),
            Map.entry("fields", "champs"),
            Map.entry("file", "fichier"),
            Map.entry("flow", "flux"),
            Map.entry("found", "trouvés"),
            Map.entry("from", "de"),
            Map.entry("hold", "question"),
            Map.entry("item", "objet"),
            Map.entry("kind", "nature"),
            Map.entry("mark", "suite"),
            Map.entry("partner", "partenaire"),
            Map.entry("pause", "pause"),
            Map.entry("reason", "motif"),
            Map.entry("replay", "relance"),
            Map.entry("result", "résultat"),
            Map.entry("status", "statut"),
            Map.entry("to", "à"),
            Map.entry("until", "jusqu’au"),
            Map.entry("address", "adresse"),
            Map.entry("role", "rôle"),
            Map.entry("way", "par"),
            Map.entry("feed", "flux lu"),
            Map.entry("rows", "lignes"),
            Map.entry("statuses", "statuts demandés"),
            Map.entry("page", "page"),
            Map.entry("channel", "voie"),
            Map.entry("division", "division"),
            Map.entry("successor", "repris par"),
            Map.entry("why", "pourquoi"),
            Map.entry("staff", "utilisateur"),
            Map.entry("announced", "annoncé"),
            Map.entry("work", "traitement"));

    private static final Map<String, String> RESULTS = Map.of("WELL", "réussi", "WRONG", "échoué");

    private JournalWords() {}

    /** {@code fichier 12, motif : saisie deux fois}; empty when there are none. */
    static String of(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(one -> NAMES.getOrDefault(one.getKey(), one.getKey()) + PageFrench.NBSP + ": "
                                + value(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String value(String name, String value) {
        return switch (name) {
            case "flow" ->
                Arrays.stream(Flow.values())
                        .filter(flow -> flow.name().equals(value))
                        .map(Flow::label)
                        .findFirst()
                        .orElse(value);
            case "partner" ->
                Arrays.stream(PartnerKind.values())
                        .filter(kind -> kind.name().equals(value))
                        .map(PartnerKind::label)
                        .findFirst()
                        .orElse(value);
            case "result" -> RESULTS.getOrDefault(value, value);
            default -> value;
        };
    }
}
