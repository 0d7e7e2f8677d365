package fr.passerelle.console.search;

import fr.passerelle.connectors.ledger.search.CertificationHit;
import fr.passerelle.connectors.ledger.search.CertificationSearchView;
import fr.passerelle.connectors.ledger.search.Hits;
import fr.passerelle.connectors.ledger.search.PupilHit;
import fr.passerelle.connectors.ledger.search.PupilSearchView;
import fr.passerelle.connectors.ledger.search.ThingSearchView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.Looks;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.search.Sought;
import java.security.Principal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches of what the reader may see. The journal says who searched, by what kind of thing and how many answered, and names every
 * pupil who was shown; what was typed, which may be a name or an INE, stands nowhere.
 */
@Component
class Searches {

    private final PupilSearchView pupils;
    private final CertificationSearchView certifications;
    private final ThingSearchView things;
    private final Looks looks;
    private final OperatorSight sight;

    Searches(
            PupilSearchView pupils,
            CertificationSearchView certifications,
            ThingSearchView things,
            Looks looks,
            OperatorSight sight) {
        this.pupils = pupils;
        this.certifications = certifications;
        this.things = things;
        this.looks = looks;
        this.sight = sight;
    }

    /** @param where page or resource, as the journal names it */
    SearchAnswer answer(Sought sought, Principal person, String where) {
        Scope scope = sight.of(person);
        SearchAnswer answer =
                new SearchAnswer(named(scope, sought), certifications.of(scope, sought), things.of(scope, sought));
        note(answer, sought, person, where);
        return answer;
    }

    /** By name, those first whom a school has now. A number alone is nobody's name. */
    private Hits<PupilHit> named(Scope scope, Sought sought) {
        boolean person = sought.ine() != null || !sought.isKey();
        Hits<PupilHit> found = person ? pupils.of(scope, sought) : Hits.none();
        Comparator<String> french = FrenchOrder.texts();
        return new Hits<>(
                found.rows().stream()
                        .sorted(Comparator.comparing(PupilHit::isActive)
                                .reversed()
                                .thenComparing(PupilHit::lastName, french)
                                .thenComparing(PupilHit::firstName, french)
                                .thenComparing(PupilHit::pupilId))
                        .toList(),
                found.count(),
                found.isMore());
    }

    private void note(SearchAnswer answer, Sought sought, Principal person, String where) {
        String by = by(sought);
        if (!by.isEmpty()) {
            looks.at(null, person, where, Map.of("by", by, "found", found(answer.pupils())));
        }
        shown(answer).forEach((uai, persons) -> looks.at(uai, person, where, persons));
    }

    /** Persons who are named in the answer, by the school where they are shown. */
    private static Map<Uai, Set<Long>> shown(SearchAnswer answer) {
        Map<Uai, Set<Long>> shown = new TreeMap<>();
        answer.pupils().rows().forEach(one -> add(shown, one.uai(), one.personId()));
        for (CertificationHit one : answer.certifications().rows()) {
            add(shown, one.uai(), one.personId());
        }
        return shown;
    }

    private static void add(Map<Uai, Set<Long>> shown, Uai uai, @Nullable Long personId) {
        if (personId != null) {
            shown.computeIfAbsent(uai, any -> new HashSet<>()).add(personId);
        }
    }

    private static String found(Hits<?> hits) {
        return hits.isMore() ? "more than " + hits.count() : String.valueOf(hits.count());
    }

    /** By what persons were looked for; empty when they were not. */
    private static String by(Sought sought) {
        return Stream.of(
                        sought.ine() == null ? "" : "ine",
                        sought.birthdate() == null ? "" : "birthdate",
                        sought.isKey() || sought.words().isEmpty() ? "" : "names")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
