package fr.passerelle.domain.identity;

import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.identity.ResultOwner.Told;
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
 * birth date. The division decides only between several: a pupil in two divisions may be in the other one at Pix. A learner
 * whose names nobody bears is whose they were before, unless another pupil's are close.
 */
public final class LearnerPairing {

    /** @param pupil an active one of the school */
    public record Pair(PupilCandidate pupil, PixLearner learner) {}

    private record Identity(String lastName, String firstName, LocalDate birthdate) {}

    private LearnerPairing() {}

    /**
     * Each pupil and each learner in one pair at most; where a doubt is left, in none. What somebody said comes first.
     *
     * @param said by learner, the person who somebody said it is, null for nobody
     */
    public static List<Pair> pairs(
            Collection<PupilCandidate> pupils, Collection<PixLearner> learners, Map<Long, @Nullable Long> said) {
        Map<Long, PupilCandidate> byPerson = pupils.stream()
                .collect(Collectors.toMap(PupilCandidate::personId, Function.identity(), (one, other) -> one));
        List<Pair> given = new ArrayList<>();
        distinct(learners).forEach(learner -> {
            PupilCandidate pupil = byPerson.get(said.get(learner.id()));
            if (pupil != null) {
                given.add(new Pair(pupil, learner));
                byPerson.remove(pupil.personId());
            }
        });
        List<PixLearner> open = distinct(learners).stream()
                .filter(learner -> !said.containsKey(learner.id()))
                .toList();
        List<Pair> pairs = new ArrayList<>(given);
        pairs.addAll(ofToday(byPerson.values(), open));
        pairs.addAll(ofBefore(pupils, byPerson, open));
        return List.copyOf(pairs);
    }

    private static List<Pair> ofToday(Collection<PupilCandidate> pupils, Collection<PixLearner> learners) {
        Map<Identity, List<PupilCandidate>> enrolled =
                pupils.stream().collect(Collectors.groupingBy(LearnerPairing::identity));
        List<Pair> pairs = new ArrayList<>();
        learners.stream()
                .collect(Collectors.groupingBy(LearnerPairing::identity))
                .forEach((identity, same) -> pairs.addAll(among(enrolled.getOrDefault(identity, List.of()), same)));
        return pairs;
    }

    /** Learners whose names nobody bears, as {@link ResultOwner} finds whose a result is; of a pupil whom no other one names. */
    private static List<Pair> ofBefore(
            Collection<PupilCandidate> pupils, Map<Long, PupilCandidate> free, Collection<PixLearner> learners) {
        Set<Identity> borne = pupils.stream().map(LearnerPairing::identity).collect(Collectors.toSet());
        Set<Identity> told = learners.stream().map(LearnerPairing::identity).collect(Collectors.toSet());
        ResultOwner owners = new ResultOwner(List.copyOf(pupils), List.of());
        Map<PupilCandidate, List<PixLearner>> claims = new LinkedHashMap<>();
        learners.stream().filter(one -> !borne.contains(identity(one))).forEach(one -> {
            Told names = new Told(one.lastName(), one.firstName(), one.birthdate());
            PupilCandidate pupil = owners.decide(names, List.of()) instanceof Ownership.Owned owned
                    ? free.get(owned.personId())
                    : null;
            if (pupil != null && !told.contains(identity(pupil))) {
                claims.computeIfAbsent(pupil, any -> new ArrayList<>()).add(one);
            }
        });
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().size() == 1)
                .map(claim -> new Pair(claim.getKey(), claim.getValue().get(0)))
                .toList();
    }

    /** Without those that two pages of the list repeat. */
    public static Collection<PixLearner> distinct(Collection<PixLearner> learners) {
        Map<Long, PixLearner> byId = new LinkedHashMap<>();
        learners.forEach(learner -> byId.put(learner.id(), learner));
        return byId.values();
    }

    private static List<Pair> among(List<PupilCandidate> pupils, List<PixLearner> learners) {
        if (pupils.size() == 1 && learners.size() == 1) {
            return List.of(new Pair(pupils.get(0), learners.get(0)));
        }
        Map<String, PupilCandidate> alone = alone(pupils, PupilCandidate::division);
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

    private static Identity identity(PupilCandidate pupil) {
        return identity(pupil.names().lastName(), pupil.names().firstName(), pupil.birthdate());
    }

    private static Identity identity(PixLearner learner) {
        return identity(learner.lastName(), learner.firstName(), learner.birthdate());
    }

    private static Identity identity(String lastName, String firstName, LocalDate birthdate) {
        return new Identity(Names.normalise(lastName), Names.normalise(firstName), birthdate);
    }
}
