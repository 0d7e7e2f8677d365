package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the pupil behind an account: of those born the same day the likest, when nobody else is as like (contract gar A.3
 * and B.3). Pix tries the second forename of everybody before a first one that is nearly the same, and takes whichever
 * leaves one pupil; that gives a twin's account to the other twin, so the hub does not.
 */
public final class Reconciliation {

    /** Edits over the length of the user's string that are still the same name. */
    public static final double TOLERANCE = 0.25;

    private Reconciliation() {}

    /**
     * Who the account belongs to. Neither a tolerance nor a name of before takes the place of a pupil who bears the very names
     * of the account and is born another day: her birth date may be wrong, here or there, unless the division of the account is the other's
     * alone. Without a birth date only the sole bearer of its very names in the schools is found, and only in a division of
     * the account.
     *
     * @param pupils active pupils of the account's schools, those of its main school first; a person may be in several
     */
    public static Outcome decide(Account account, List<PupilCandidate> pupils) {
        if (account.birthdate() == null) {
            return byNamesOnly(account, pupils);
        }
        List<PupilCandidate> sameDay = pupils.stream()
                .filter(pupil -> pupil.birthdate().equals(account.birthdate()))
                .toList();
        if (sameDay.isEmpty()) {
            return new Outcome.NotFound(Outcome.Reason.NOBODY_BORN_THAT_DAY);
        }
        TreeMap<Likeness, Map<Long, PupilCandidate>> alike = new TreeMap<>(Comparator.naturalOrder());
        for (PupilCandidate pupil : sameDay) {
            Optional<Likeness> likeness = Likeness.of(account, pupil);
            likeness.ifPresent(degree ->
                    alike.computeIfAbsent(degree, any -> new LinkedHashMap<>()).putIfAbsent(pupil.personId(), pupil));
        }
        if (alike.isEmpty()) {
            return new Outcome.NotFound(Outcome.Reason.NAMES_DIFFER);
        }
        List<PupilCandidate> likest =
                new ArrayList<>(alike.firstEntry().getValue().values());
        if (alike.firstKey() == Likeness.FORMER) {
            likest.addAll(resembling(alike, List.copyOf(likest)));
        }
        if (!alike.firstKey().isCertain()) {
            likest.addAll(namesakes(account, pupils, List.copyOf(likest)));
        }
        return likest.size() == 1
                ? new Outcome.Matched(likest.get(0), alike.firstKey())
                : new Outcome.Ambiguous(likest);
    }

    /** Others whom the account resembles: between them and one who bore its names before a person decides. */
    private static List<PupilCandidate> resembling(
            TreeMap<Likeness, Map<Long, PupilCandidate>> alike, List<PupilCandidate> bearers) {
        Map<Long, PupilCandidate> others = new LinkedHashMap<>();
        alike.tailMap(Likeness.FORMER, false).values().forEach(those -> those.forEach(others::putIfAbsent));
        bearers.forEach(bearer -> others.remove(bearer.personId()));
        return List.copyOf(others.values());
    }

    private static List<PupilCandidate> namesakes(
            Account account, List<PupilCandidate> pupils, List<PupilCandidate> likest) {
        boolean inDivision = likest.stream().allMatch(pupil -> isInDivision(account, pupil));
        return pupils.stream()
                .filter(pupil -> isNamed(account, pupil))
                .filter(pupil -> likest.stream().noneMatch(one -> one.personId() == pupil.personId()))
                .filter(pupil -> !inDivision || isInDivision(account, pupil))
                .toList();
    }

    private static boolean isInDivision(Account account, PupilCandidate pupil) {
        return account.divisions().contains(pupil.division());
    }

    /** To the letter, whatever her birth date: one of the two may be wrong. */
    private static boolean isNamed(Account account, PupilCandidate pupil) {
        return Likeness.of(account.bornOn(null), pupil).isPresent();
    }

    private static Outcome byNamesOnly(Account account, List<PupilCandidate> pupils) {
        Map<Long, PupilCandidate> bearers = new LinkedHashMap<>();
        Map<Long, PupilCandidate> inDivision = new LinkedHashMap<>();
        pupils.stream().filter(pupil -> Likeness.of(account, pupil).isPresent()).forEach(pupil -> {
            bearers.putIfAbsent(pupil.personId(), pupil);
            if (account.divisions().contains(pupil.division())) {
                inDivision.putIfAbsent(pupil.personId(), pupil);
            }
        });
        if (inDivision.size() > 1) {
            return new Outcome.Ambiguous(List.copyOf(inDivision.values()));
        }
        return bearers.size() == 1 && inDivision.size() == 1
                ? new Outcome.Matched(inDivision.values().iterator().next(), Likeness.NAMES_ONLY)
                : new Outcome.NotFound(Outcome.Reason.NO_BIRTHDATE);
    }
}
