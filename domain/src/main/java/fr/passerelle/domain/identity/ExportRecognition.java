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
        Set<Long> bySpelling = bySpellingAlone(found, taken);
        Set<Long> renumbered = renumbered(found);
        candidates.forEach((told, some) -> {
            if (found.get(told) instanceof Doubt) {
                found.put(told, Recognition.of(told, without(told, some, claims.keySet(), bySpelling), renumbered));
            }
        });
        Map<Long, Integer> all = claims(found, taken);
        Set<Long> herself = evidently(found);
        herself.removeAll(taken);
        found.replaceAll((told, recognition) -> recognition instanceof Doubt doubt
                        && doubt.same() != null
                        && herself.contains(doubt.same().personId())
                ? new Doubt(doubt.reason(), doubt.between(), null)
                : recognition);
        found.replaceAll((told, recognition) -> recognition instanceof Known known
                        && all.getOrDefault(known.person().personId(), 0) > 1
                ? among(told, known, herself.contains(known.person().personId()))
                : recognition);
        Set<Long> awaited = sames(found);
        found.replaceAll((told, recognition) -> recognition instanceof Known known
                        && awaited.contains(known.person().personId())
                ? new Doubt(Reason.INE_OF_ANOTHER, List.of(known.person()), null)
                : recognition);
        return found;
    }

    /** Persons who come in the export under another INE than today, without a doubt: theirs of today is free. */
    private static Set<Long> renumbered(Map<ToldPupil, Recognition> found) {
        Set<Long> persons = new HashSet<>();
        found.forEach((told, recognition) -> {
            if (recognition instanceof Known known && !known.person().borne().contains(told.ine())) {
                persons.add(known.person().personId());
            }
        });
        return persons;
    }

    /** Tolerance never displaces: of several who agree with one person, she is whom local number and very names tell. */
    private static Recognition among(ToldPupil told, Known known, boolean isThere) {
        if (!isThere) {
            return new Doubt(Reason.SEVERAL, List.of(known.person()), null);
        }
        return Resemblance.of(known.person(), told).isEvident()
                ? known
                : new Doubt(Reason.INE_OF_ANOTHER, List.of(known.person()), null);
    }

    /** Persons of whom exactly one pupil of the export has the local number and the very names. */
    private static Set<Long> evidently(Map<ToldPupil, Recognition> found) {
        Map<Long, Integer> claims = new HashMap<>();
        found.forEach((told, recognition) -> {
            if (recognition instanceof Known known
                    && Resemblance.of(known.person(), told).isEvident()) {
                claims.merge(known.person().personId(), 1, Integer::sum);
            }
        });
        claims.values().removeIf(count -> count > 1);
        return new HashSet<>(claims.keySet());
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

    /**
     * Who has her place in the export is not meant by somebody who shares but a birth date and names with her; unless she has it by
     * names that are close, and those are hers to the letter.
     */
    private static List<KnownPerson> without(
            ToldPupil told, List<KnownPerson> some, Set<Long> claimed, Set<Long> bySpelling) {
        return some.stream()
                .filter(known -> {
                    Resemblance resemblance = Resemblance.of(known, told);
                    return !claimed.contains(known.personId())
                            || resemblance.byNumber()
                            || bySpelling.contains(known.personId()) && resemblance.isByTheVeryWords();
                })
                .toList();
    }

    /** Persons who have their place in the export by names that are close, and by no local number. */
    private static Set<Long> bySpellingAlone(Map<ToldPupil, Recognition> found, Set<Long> taken) {
        Set<Long> persons = new HashSet<>();
        found.forEach((told, recognition) -> {
            if (recognition instanceof Known known
                    && Resemblance.of(known.person(), told).isBySpellingAlone()) {
                persons.add(known.person().personId());
            }
        });
        persons.removeAll(taken);
        return persons;
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
