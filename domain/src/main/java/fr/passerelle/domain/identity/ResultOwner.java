package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.NameAgreement.Degree;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose a result is, of Pix's feed or of a class CSV alike. A key (the INE, the number of the certification, an external
 * id) names a person, and never gives by itself: birth date and first name must agree with it. Tolerance helps who has a
 * key, and never puts somebody in the place of the pupil whose very names are told: twins have names that are close.
 *
 * <ul>
 *   <li>A key, the birth date and the first name agree: it is that person's, whatever the family name, which changes.
 *   <li>Not so, or the very names and birth date are another pupil's: a doubt between these persons.
 *   <li>Keys that name several persons: whose very names and birth date are told; without exactly one, a doubt.
 *   <li>No key: the one pupil whose very names and birth date are told; when nobody bears them, the one who bore them before,
 *       unless another pupil's are close.
 * </ul>
 */
public final class ResultOwner {

    /**
     * What a result tells of who sat it.
     *
     * @param birthdate null when it tells none
     */
    public record Told(
            String lastName, String firstName, @Nullable LocalDate birthdate) {

        private PersonNames names() {
            return PersonNames.of(lastName, firstName);
        }
    }

    private final List<PupilCandidate> pupils;
    private final Map<Long, List<PupilCandidate>> known;

    /**
     * @param pupils active pupils of the school
     * @param known what schools say of the persons whom keys name, active there or not
     */
    public ResultOwner(List<PupilCandidate> pupils, Collection<PupilCandidate> known) {
        this.pupils = List.copyOf(pupils);
        this.known = known.stream().collect(Collectors.groupingBy(PupilCandidate::personId));
    }

    /** @param keys numbers of the persons whom the keys of the result name, none when nothing does */
    public Ownership decide(Told told, Collection<Long> keys) {
        Set<Long> named = new LinkedHashSet<>(keys);
        Set<Long> namesakes = persons(pupil -> bearsTheVeryNames(pupil, told));
        return switch (named.size()) {
            case 0 -> ofNamesakes(told, namesakes);
            case 1 -> ofOne(told, named.iterator().next(), namesakes);
            default -> ofSeveral(told, named, namesakes);
        };
    }

    /** Names alone are many people's: without a birth date they give nothing. */
    private Ownership ofNamesakes(Told told, Set<Long> namesakes) {
        if (told.birthdate() == null) {
            return new Ownership.Unknown();
        }
        Set<Long> persons = namesakes.isEmpty() ? ofFormerNames(told) : namesakes;
        return switch (persons.size()) {
            case 0 -> new Ownership.Unknown();
            case 1 -> new Ownership.Owned(persons.iterator().next());
            default -> new Ownership.Doubtful(List.copyOf(persons));
        };
    }

    /** Who bore the very names before, and then who is named nearly so today: a twin whose name was misspelt, perhaps. */
    private Set<Long> ofFormerNames(Told told) {
        Set<Long> persons = persons(pupil -> isBornAsTold(pupil, told)
                && NameAgreement.of(pupil.names().calledEver(), told.names()).borne());
        if (!persons.isEmpty()) {
            persons.addAll(persons(pupil -> isBornAsTold(pupil, told)
                    && NameAgreement.of(pupil.names().called(), told.names()).close()));
        }
        return persons;
    }

    private Set<Long> persons(Predicate<PupilCandidate> which) {
        return pupils.stream()
                .filter(which)
                .map(PupilCandidate::personId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Ownership ofOne(Told told, long person, Set<Long> namesakes) {
        boolean displaced = !namesakes.isEmpty() && !bearsTheVeryNames(person, told);
        return agrees(person, told) && !displaced ? new Ownership.Owned(person) : doubt(Set.of(person), namesakes);
    }

    private Ownership ofSeveral(Told told, Set<Long> persons, Set<Long> namesakes) {
        List<Long> bearers = persons.stream()
                .filter(person -> told.birthdate() != null && bearsTheVeryNames(person, told))
                .toList();
        return bearers.size() == 1 ? new Ownership.Owned(bearers.get(0)) : doubt(persons, namesakes);
    }

    private static Ownership doubt(Set<Long> persons, Set<Long> namesakes) {
        Set<Long> all = new LinkedHashSet<>(persons);
        all.addAll(namesakes);
        return new Ownership.Doubtful(List.copyOf(all));
    }

    /** What one school or another says of the person agrees; without a birth date the family name must as well. */
    private boolean agrees(long person, Told told) {
        return of(person).stream().anyMatch(pupil -> {
            NameAgreement names = NameAgreement.of(pupil.names(), told.names());
            return told.birthdate() == null
                    ? names.close()
                    : told.birthdate().equals(pupil.birthdate()) && names.first() != Degree.DIFFERENT;
        });
    }

    private boolean bearsTheVeryNames(long person, Told told) {
        return of(person).stream().anyMatch(pupil -> bearsTheVeryNames(pupil, told));
    }

    private List<PupilCandidate> of(long person) {
        return known.getOrDefault(person, List.of());
    }

    private static boolean bearsTheVeryNames(PupilCandidate pupil, Told told) {
        return isBornAsTold(pupil, told)
                && NameAgreement.of(pupil.names().called(), told.names()).exact();
    }

    private static boolean isBornAsTold(PupilCandidate pupil, Told told) {
        return told.birthdate() == null || told.birthdate().equals(pupil.birthdate());
    }
}
