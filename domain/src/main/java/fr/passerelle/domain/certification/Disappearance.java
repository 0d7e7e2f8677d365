package fr.passerelle.domain.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What Pix's feed tells by its silence. It never says that a certification is cancelled: of each pupil it gives the one
 * begun last among those that are not, or nothing (contract pix 2.3).
 *
 * <ul>
 *   <li>It gives an <b>older</b> one than we know of: whatever is newer was cancelled, else it would have been given. That
 *       is as good as said, so the ledger takes it for cancelled; the former state stays in history, and the feed undoes
 *       it by giving the certification again.
 *   <li>It gives a <b>newer</b> one, in whatever status: that one hides the others, and nothing is known of them.
 *   <li>It gives <b>nothing</b> of a pupil of whom it gave an obtained one here before: cancelled perhaps; or a newer
 *       attempt without a result hides it, or the pupil lost the account. That proves nothing: what is known stays
 *       obtained, and a person looks.
 * </ul>
 *
 * <p>An empty answer tells nothing at all, and neither does one that takes back a lot at once: an organisation archived
 * at Pix, a base restored there. Such an answer changes nothing.
 *
 * @param cancelled those that must have been cancelled, by person, oldest first
 * @param unlisted the obtained ones of pupils of whom the feed gives nothing any more
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
     * @param listed by person, what the feed just gave; empty for someone of whom it gave something that cannot be his
     */
    public static Disappearance of(Collection<Known> known, Map<Long, List<Certification>> listed) {
        List<Known> cancelled = new ArrayList<>();
        List<Known> unlisted = new ArrayList<>();
        int obtaining = 0;
        for (List<Known> ofOne : byPerson(known)) {
            obtaining += ofOne.stream().anyMatch(Disappearance::isObtained) ? 1 : 0;
            List<Certification> given = listed.get(ofOne.get(0).personId());
            if (given != null) {
                given.stream()
                        .max(Certification.BY_AGE)
                        .ifPresent(last -> ofOne.stream()
                                .filter(one -> isAfter(one.certification(), last))
                                .forEach(cancelled::add));
            } else {
                Known last = ofOne.get(ofOne.size() - 1);
                if (last.givenHere() && isObtained(last)) {
                    unlisted.add(last);
                }
            }
        }
        int most = Math.max(ALWAYS_BELIEVED, obtaining / ONE_IN);
        boolean believed = !listed.isEmpty();
        List<Known> sure = believed && persons(cancelled) <= most ? cancelled : List.of();
        List<Known> doubtful = believed && persons(unlisted) <= most ? unlisted : List.of();
        return new Disappearance(
                sure, doubtful, persons(cancelled) - persons(sure) + persons(unlisted) - persons(doubtful));
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
