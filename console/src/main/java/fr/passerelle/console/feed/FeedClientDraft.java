package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.feed.FeedClientRegistration.Terms;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person or a program wrote about a client of the feed, before anybody looked whether it makes sense.
 *
 * @param everySchool when true, schools and academies are left aside
 */
public record FeedClientDraft(
        String label,
        List<String> scopes,
        boolean everySchool,
        List<String> uais,
        List<String> academies,
        boolean allStatuses,
        int requestsPerMinute) {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1," + (FeedClientRegistration.LONGEST_NAME - 1) + "}");
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}");
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_REQUESTS = 10_000_000;

    public FeedClientDraft {
        scopes = List.copyOf(scopes);
        uais = List.copyOf(uais);
        academies = List.copyOf(academies);
    }

    /** What to start a new client from: the scope of LSU and LSL, no school yet. */
    public static FeedClientDraft usual() {
        return new FeedClientDraft(
                "",
                List.of(FeedRefusal.READ_CERTIFICATIONS),
                false,
                List.of(),
                List.of(),
                false,
                FeedClients.USUAL_REQUESTS_PER_MINUTE);
    }

    public static FeedClientDraft of(FeedClient client) {
        FeedRights rights = client.rights();
        return new FeedClientDraft(
                client.label(),
                client.scopes().stream().sorted().toList(),
                rights.everySchool(),
                rights.uais().stream().map(Uai::value).sorted().toList(),
                rights.academies().stream().sorted().toList(),
                rights.allStatuses(),
                client.requestsPerMinute());
    }

    /** @throws IllegalArgumentException in French, when a client cannot be called that */
    public static void checkName(String clientId) {
        if (!NAME.matcher(clientId).matches()) {
            throw new IllegalArgumentException("L'identifiant compte 2 à " + FeedClientRegistration.LONGEST_NAME
                    + " caractères : lettres sans accent, chiffres, point, tiret.");
        }
    }

    /** @throws IllegalArgumentException in French, with what to correct */
    public Terms terms() {
        require(!label.isBlank() && label.length() <= LONGEST_LABEL, "Le nom compte 1 à 100 caractères.");
        require(
                isText(label) && academies.stream().allMatch(FeedClientDraft::isText),
                "Un nom compte un caractère de contrôle : retirez-le.");
        require(!scopes.isEmpty(), "Indiquez au moins une portée.");
        scopes.forEach(scope ->
                require(SCOPE.matcher(scope).matches(), "La portée « " + scope + " » n'est pas une portée OAuth."));
        require(
                requestsPerMinute > 0 && requestsPerMinute <= MOST_REQUESTS,
                "La limite va de 1 à 10 000 000 demandes par minute.");
        return new Terms(label.strip(), new TreeSet<>(scopes), rights(), requestsPerMinute);
    }

    private FeedRights rights() {
        FeedRights rights = everySchool
                ? FeedRights.all()
                : new FeedRights(
                        false,
                        uais.stream().map(FeedClientDraft::uai).collect(Collectors.toSet()),
                        academiesNamed(),
                        false);
        require(
                everySchool || !(rights.uais().isEmpty() && rights.academies().isEmpty()),
                "Indiquez des établissements ou des académies, ou choisissez tous les établissements.");
        return allStatuses ? rights.withAllStatuses() : rights;
    }

    private Set<String> academiesNamed() {
        return academies.stream()
                .map(String::strip)
                .filter(academy -> !academy.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Uai uai(String text) {
        return Uai.parse(text)
                .filter(Uai::keyIsRight)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Le numéro UAI « " + text + " » n'est pas lisible, ou sa clé est fausse."));
    }

    private static boolean isText(String name) {
        return name.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
