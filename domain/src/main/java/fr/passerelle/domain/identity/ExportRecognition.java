package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.Recognition.Doubt;
import fr.passerelle.domain.identity.Recognition.Known;
import fr.passerelle.domain.identity.Recognition.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who all the pupils of one export are: two of them are never one person. */
public final class ExportRecognition {

    private ExportRecognition() {}

    /**
     * Recognises each by those who could be meant.
     *
     * @param candidates by pupil
     * @param taken persons who are evidently other pupils of the same export
     */
    public static Map<ToldPupil, Recognition> of(Map<ToldPupil, List<KnownPerson>> candidates, Set<Long> taken) {
        Map<ToldPupil, Recognition> found = new LinkedHashMap<>();
        candidates.forEach((told, some) -> found.put(told, Recognition.of(told, some)));
        Map<Long, Integer> claims = claims(found, taken);
        candidates.forEach((told, some) -> {
            if (found.get(told) instanceof Doubt) {
                found.put(told, Recognition.of(told, without(told, some, claims)));
            }
        });
        Map<Long, Integer> all = claims(found, taken);
        found.replaceAll((told, recognition) -> recognition instanceof Known known
                        && all.getOrDefault(known.person().personId(), 0) > 1
                ? new Doubt(Reason.SEVERAL, List.of(known.person()), null)
                : recognition);
        Set<Long> awaited = sames(found);
        found.replaceAll((told, recognition) -> recognition instanceof Known known
                        && awaited.contains(known.person().personId())
                ? new Doubt(Reason.INE_OF_ANOTHER, List.of(known.person()), null)
                : recognition);
        return found;
    }

    /** Whom a pupil in doubt may be said to be: nobody else is, until that is answered. */
    private static Set<Long> sames(Map<ToldPupil, Recognition> found) {
        Set<Long> sames = new HashSet<>();
        found.values().forEach(recognition -> {
            if (recognition instanceof Doubt doubt && doubt.same() != null) {
                sames.add(doubt.same().personId());
            }
        });
        return sames;
    }

    /** Who has her place in the export is not meant by somebody who shares but a birth date and names with her. */
    private static List<KnownPerson> without(ToldPupil told, List<KnownPerson> some, Map<Long, Integer> claims) {
        return some.stream()
                .filter(known -> !claims.containsKey(known.personId())
                        || Resemblance.of(known, told).byNumber())
                .toList();
    }

    private static Map<Long, Integer> claims(Map<ToldPupil, Recognition> found, Set<Long> taken) {
        Map<Long, Integer> claims = new HashMap<>();
        taken.forEach(person -> claims.put(person, 1));
        found.values().forEach(recognition -> {
            if (recognition instanceof Known known) {
                claims.merge(known.person().personId(), 1, Integer::sum);
            }
        });
        return claims;
    }
}
