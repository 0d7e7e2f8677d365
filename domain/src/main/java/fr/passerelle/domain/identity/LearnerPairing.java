package fr.passerelle.domain.identity;

import fr.passerelle.domain.certifiability.PixLearner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which learner of a school's Pix Orga is which active pupil: same names, compared as contract gar B.3 does, and same
 * birth date. The division decides only between several: a pupil in two divisions may be in the other one at Pix.
 */
public final class LearnerPairing {

    /** An active pupil of the school. */
    public record Enrolled(
            long pupilId, long personId, String lastName, String firstName, LocalDate birthdate, String division) {}

    public record Pair(Enrolled pupil, PixLearner learner) {}

    private record Identity(String lastName, String firstName, LocalDate birthdate) {}

    private LearnerPairing() {}

    /**
     * Each pupil and each learner in one pair at most; where a doubt is left, in none. What somebody said comes first.
     *
     * @param said by learner, the person who somebody said it is, null for nobody
     */
    public static List<Pair> pairs(
            Collection<Enrolled> pupils, Collection<PixLearner> learners, Map<Long, @Nullable Long> said) {
        Map<Long, Enrolled> byPerson =
                pupils.stream().collect(Collectors.toMap(Enrolled::personId, Function.identity(), (one, other) -> one));
        List<Pair> given = new ArrayList<>();
        distinct(learners).forEach(learner -> {
            Enrolled pupil = byPerson.get(said.get(learner.id()));
            if (pupil != null) {
                given.add(new Pair(pupil, learner));
                byPerson.remove(pupil.personId());
            }
        });
        List<Pair> pairs = new ArrayList<>(given);
        Set<Long> taken = given.stream().map(one -> one.pupil().personId()).collect(Collectors.toSet());
        pairs.addAll(pairs(
                pupils.stream()
                        .filter(pupil -> !taken.contains(pupil.personId()))
                        .toList(),
                learners.stream()
                        .filter(learner -> !said.containsKey(learner.id()))
                        .toList()));
        return List.copyOf(pairs);
    }

    /** Each pupil and each learner in one pair at most; where a doubt is left, in none. */
    public static List<Pair> pairs(Collection<Enrolled> pupils, Collection<PixLearner> learners) {
        Map<Identity, List<Enrolled>> enrolled = pupils.stream()
                .collect(Collectors.groupingBy(one -> identity(one.lastName(), one.firstName(), one.birthdate())));
        Map<Identity, List<PixLearner>> known = distinct(learners).stream()
                .collect(Collectors.groupingBy(one -> identity(one.lastName(), one.firstName(), one.birthdate())));
        List<Pair> pairs = new ArrayList<>();
        known.forEach((identity, same) -> pairs.addAll(among(enrolled.getOrDefault(identity, List.of()), same)));
        return pairs;
    }

    /** Without those that two pages of the list repeat. */
    public static Collection<PixLearner> distinct(Collection<PixLearner> learners) {
        Map<Long, PixLearner> byId = new LinkedHashMap<>();
        learners.forEach(learner -> byId.put(learner.id(), learner));
        return byId.values();
    }

    private static List<Pair> among(List<Enrolled> pupils, List<PixLearner> learners) {
        if (pupils.size() == 1 && learners.size() == 1) {
            return List.of(new Pair(pupils.get(0), learners.get(0)));
        }
        Map<String, Enrolled> alone = alone(pupils, Enrolled::division);
        Map<String, PixLearner> aloneAtPix = alone(learners, PixLearner::division);
        return alone.entrySet().stream()
                .filter(one -> aloneAtPix.containsKey(one.getKey()))
                .map(one -> new Pair(one.getValue(), aloneAtPix.get(one.getKey())))
                .toList();
    }

    private static <T> Map<String, T> alone(List<T> some, Function<T, String> division) {
        Map<String, T> alone = new HashMap<>();
        some.stream().collect(Collectors.groupingBy(division)).forEach((code, those) -> {
            if (those.size() == 1) {
                alone.put(code, those.get(0));
            }
        });
        return alone;
    }

    private static Identity identity(String lastName, String firstName, LocalDate birthdate) {
        return new Identity(Names.normalise(lastName), Names.normalise(firstName), birthdate);
    }
}
