package fr.passerelle.domain.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Pix's feed tells by its silence. It never says that a certification is cancelled: of each pupil it gives the one
 * begun last among those that are not, or nothing (contract pix 2.3).
 *
 * <ul>
 *   <li>It gives an <b>older</b> one than we know of: whatever is newer was cancelled, unless the pupil came to another
 *       account of Pix. An attempt that was still awaited is taken for cancelled, and the feed undoes it by giving it
 *       again; an obtained one stays obtained, and a person looks.
 *   <li>It gives a <b>newer</b> one, in whatever status: that one hides the others, and nothing is known of them.
 *   <li>It gives <b>nothing</b> of a pupil of whom it gave an obtained one before: cancelled perhaps; or a newer attempt
 *       without a result hides it, a later Pix+ does, or the pupil lost the account. It stays obtained, and a person looks;
 *       unless a class CSV told of such a Pix+, which explains it.
 * </ul>
 *
 * <p>Only what this school's feed gave itself is missed: a pupil of two schools would come and go with each. An empty answer
 * changes nothing, nor one that takes back a lot at once: an organisation archived at Pix, a base restored there.
 *
 * @param cancelled the awaited ones that must have been cancelled, by person, oldest first
 * @param unlisted the newest obtained one of each pupil of whom the feed gives nothing any more, or an older one
 * @param disbelieved pupils left out, because they are too many at once to be believed
 */
public record Disappearance(List<Known> cancelled, List<Known> unlisted, int disbelieved) {

    /** So many at once are believed, however few are known. */
    private static final int ALWAYS_BELIEVED = 3;

    private static final int ONE_IN = 10;

    /**
     * A certification of an active pupil of the school.
     *
     * @param givenHere whether this school's feed told it last
     */
    public record Known(long personId, Certification certification, boolean givenHere) {}

    public Disappearance {
        cancelled = List.copyOf(cancelled);
        unlisted = List.copyOf(unlisted);
    }

    /**
     * @param known of the school's active pupils, whatever their status
     * @param others what is known of them besides core certifications, by person
     * @param listed by person, what the feed just gave; empty for someone of whom it gave something that cannot be his
     */
    public static Disappearance of(
            Collection<Known> known,
            Map<Long, List<OtherCertification>> others,
            Map<Long, List<Certification>> listed) {
        List<Known> cancelled = new ArrayList<>();
        List<Known> unlisted = new ArrayList<>();
        int obtaining = 0;
        for (List<Known> ofOne : byPerson(known)) {
            obtaining += ofOne.stream().anyMatch(Disappearance::isObtained) ? 1 : 0;
            long person = ofOne.get(0).personId();
            List<Known> missed = missed(ofOne, others.getOrDefault(person, List.of()), listed.get(person));
            missed.stream()
                    .filter(one -> one.certification().status().isAwaited())
                    .forEach(cancelled::add);
            missed.stream()
                    .filter(Disappearance::isObtained)
                    .reduce((one, newer) -> newer)
                    .ifPresent(unlisted::add);
        }
        int most = Math.max(ALWAYS_BELIEVED, obtaining / ONE_IN);
        boolean believed = !listed.isEmpty();
        List<Known> sure = believed && persons(cancelled) <= most ? cancelled : List.of();
        List<Known> doubtful = believed && persons(unlisted) <= most ? unlisted : List.of();
        return new Disappearance(
                sure, doubtful, persons(cancelled) - persons(sure) + persons(unlisted) - persons(doubtful));
    }

    /** Of how many pupils this school's feed told something that is not cancelled: an empty answer takes it all back. */
    public static int given(Collection<Known> known) {
        return persons(known.stream()
                .filter(Known::givenHere)
                .filter(one -> !one.certification().status().isCancelled())
                .toList());
    }

    /** What the feed would have given of one pupil, had it not been taken back; oldest first. */
    private static List<Known> missed(
            List<Known> ofOne, List<OtherCertification> others, @Nullable List<Certification> given) {
        if (given == null) {
            Known last = ofOne.get(ofOne.size() - 1);
            boolean hidden = others.stream().anyMatch(one -> one.hides(last.certification()));
            return last.givenHere() && isObtained(last) && !hidden ? List.of(last) : List.of();
        }
        return given.stream()
                .max(Certification.BY_AGE)
                .map(last -> ofOne.stream()
                        .filter(one -> one.givenHere() && isAfter(one.certification(), last))
                        .toList())
                .orElse(List.of());
    }

    /** Those not known to be cancelled, oldest first. */
    private static Collection<List<Known>> byPerson(Collection<Known> known) {
        return known.stream()
                .filter(one -> !one.certification().status().isCancelled())
                .sorted(Comparator.comparing(Known::certification, Certification.BY_AGE))
                .collect(Collectors.groupingBy(Known::personId, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static boolean isObtained(Known known) {
        return known.certification().status().isObtained();
    }

    /** By day and by number: Pix numbers them as they begin, and a file may tell another day. */
    private static boolean isAfter(Certification one, Certification last) {
        return one.isNewerThan(last) && one.id() > last.id();
    }

    private static int persons(List<Known> some) {
        return (int) some.stream().map(Known::personId).distinct().count();
    }
}
