package fr.passerelle.console.web;

import fr.passerelle.console.security.Gesture;
import java.util.Map;
import java.util.Optional;

/** Names what somebody had asked for, so that nobody confirms it for another thing. */
final class GestureWords {

    private static final Map<String, String> THINGS = Map.of(
            "suspens", "Suspens n°",
            "sans-eleve", "Sans élève,",
            "quarantaine", "Quarantaine,",
            "fichiers", "Fichier",
            "aujourdhui", "Aujourd’hui,",
            "clients", "Client du flux",
            "utilisateurs", "Compte",
            "etablissements", "Établissement");

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("accepter", "accepter"),
            Map.entry("refuser", "refuser"),
            Map.entry("reprendre", "reprendre la décision"),
            Map.entry("donner", "donner à l’élève choisi"),
            Map.entry("personne", "à personne"),
            Map.entry("plus-tard", "plus tard"),
            Map.entry("classer", "classer"),
            Map.entry("relance", "relancer"),
            Map.entry("abandon", "abandonner"),
            Map.entry("contenu", "afficher le contenu"),
            Map.entry("secret", "donner un nouveau secret"),
            Map.entry("revocation", "révoquer"),
            Map.entry("mot-de-passe", "tirer un nouveau mot de passe"),
            Map.entry("fermeture", "fermer"),
            Map.entry("ouverture", "rouvrir"),
            Map.entry("recuperation", "demander la récupération"));

    private GestureWords() {}

    /** As « Suspens n° 12 : accepter ». */
    static String of(Gesture gesture) {
        String[] steps = gesture.path().substring(1).split("/");
        Optional<String> verb = Optional.ofNullable(VERBS.get(steps[steps.length - 1]));
        int named = steps.length - (steps.length > 2 && verb.isPresent() ? 1 : 0);
        boolean isBatch = gesture.path().startsWith("/suspens/lot/");
        StringBuilder words = new StringBuilder(isBatch ? "Suspens, par lot" : THINGS.getOrDefault(steps[0], steps[0]));
        for (int i = isBatch ? named : 1; i < named; i++) {
            words.append(PageFrench.NBSP).append(steps[i]);
        }
        return words + PageFrench.NBSP + ": "
                + verb.filter(done -> steps.length > 2).orElse(steps.length == 1 ? "en ouvrir un" : "changer");
    }
}
