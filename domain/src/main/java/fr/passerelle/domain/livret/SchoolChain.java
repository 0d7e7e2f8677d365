package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the pupils of 3e of a school stand on the way to their certification.
 *
 * @param links one for each pupil of 3e, by division and name
 * @param strangers accounts and candidates that are no pupil of the school: counted apart, for nobody knows whether they
 *     are pupils of 3e, nor whether two of them are one
 */
public record SchoolChain(List<Link> links, List<Stranger> strangers) {

    public SchoolChain {
        links = List.copyOf(links);
        strangers = List.copyOf(strangers);
    }

    /**
     * One pupil; exactly one of the three is not null.
     *
     * @param held what the livret holds
     * @param toCome an obtained certification that the next Récupération will write
     * @param missing why there is neither
     */
    public record Link(
            LivretPupil pupil,
            @Nullable Certification held,
            @Nullable Certification toCome,
            @Nullable MissingLink missing) {

        /** The livret first, then the newest obtained certification, then the reason. */
        public static Link of(LivretPupil pupil, @Nullable Certification held, ChainFacts facts) {
            if (held != null) {
                return new Link(pupil, held, null, null);
            }
            return facts.certifications().stream()
                    .filter(one -> one.status().isObtained())
                    .max(Certification.BY_AGE)
                    .map(obtained -> new Link(pupil, null, obtained, null))
                    .orElseGet(() -> new Link(pupil, null, null, MissingLink.of(facts)));
        }
    }

    /**
     * An account or a candidate of whom the school's pupil base knows no active pupil.
     *
     * @param origin what it is, in French
     * @param name as the portal gives it, or SIECLE once did; empty when nobody did
     * @param ine of a candidate, empty for an account
     * @param division empty when it is not known
     */
    public record Stranger(String origin, String name, String ine, String division) {}

    /**
     * Counts of a division.
     *
     * @param pupils of 3e
     * @param held those whose livret holds a certification
     * @param toCome those whose certification is known and not yet in the livret
     * @param reasons of all others, without zeros
     */
    public record Count(int pupils, int held, int toCome, Map<WhyNot, Integer> reasons) {

        public Count {
            Map<WhyNot, Integer> copy = new EnumMap<>(WhyNot.class);
            copy.putAll(reasons);
            reasons = Collections.unmodifiableMap(copy);
        }

        public int of(WhyNot why) {
            return reasons.getOrDefault(why, 0);
        }

        /** Pupils without certification. */
        public int without() {
            return reasons.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The whole school. */
    public Count school() {
        return count(links);
    }

    /** By division, those of 3e only. */
    public SortedMap<String, Count> divisions() {
        SortedMap<String, Count> counts = new TreeMap<>();
        links.stream()
                .map(link -> link.pupil().division())
                .distinct()
                .forEach(division -> counts.put(division, count(of(division))));
        return counts;
    }

    /** The pupils of 3e of a division. */
    public List<Link> of(String division) {
        return links.stream()
                .filter(link -> link.pupil().division().equals(division))
                .toList();
    }

    private static Count count(List<Link> links) {
        Map<WhyNot, Integer> reasons = new EnumMap<>(WhyNot.class);
        int held = 0;
        int toCome = 0;
        for (Link link : links) {
            held += link.held() == null ? 0 : 1;
            toCome += link.toCome() == null ? 0 : 1;
            if (link.missing() != null) {
                reasons.merge(link.missing().why(), 1, Integer::sum);
            }
        }
        return new Count(links.size(), held, toCome, reasons);
    }
}
