package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.Recognition.Doubt;
import fr.passerelle.domain.identity.Recognition.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pupils of an export of whom a person must say who they are, asked about together because the same persons could be meant.
 *
 * @param told by INE
 * @param between the persons who could be meant
 */
public record IdentityDoubt(List<Disputed> told, List<KnownPerson> between) {

    /**
     * A pupil of the export.
     *
     * @param same whom she may be said to be, null when she can only be somebody else
     */
    public record Disputed(
            ToldPupil told, Reason reason, @Nullable KnownPerson same) {}

    public IdentityDoubt {
        told = told.stream()
                .sorted(Comparator.comparing(one -> one.told().ine()))
                .toList();
        between = between.stream()
                .distinct()
                .sorted(Comparator.comparing(KnownPerson::personId))
                .toList();
    }

    /** Puts together the pupils who dispute a person, be it over others. */
    public static List<IdentityDoubt> group(Map<ToldPupil, Doubt> doubts) {
        Map<Integer, IdentityDoubt> groups = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<ToldPupil, Doubt> one : doubts.entrySet()) {
            IdentityDoubt joined = of(one.getKey(), one.getValue());
            List<Integer> met = groups.entrySet().stream()
                    .filter(group -> group.getValue().sharesAPersonWith(one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            for (Integer group : met) {
                joined = joined.with(Objects.requireNonNull(groups.remove(group)));
            }
            groups.put(number++, joined);
        }
        return groups.values().stream()
                .flatMap(IdentityDoubt::split)
                .sorted(Comparator.comparing(IdentityDoubt::subject))
                .toList();
    }

    /** The first INE: what the question is recognised by. */
    public String subject() {
        return told.get(0).told().ine();
    }

    /**
     * Whether somebody may say that each is whom the rule thinks of, once nobody else bears today an INE that would be taken: each is
     * another person.
     */
    public boolean acceptable() {
        Set<Long> sames = new HashSet<>();
        return told.stream()
                .allMatch(one -> one.same() != null && sames.add(one.same().personId()));
    }

    /** INEs of those who are somebody else than all who could be meant, once the INE that they come under is nobody else's. */
    public List<String> apart() {
        return told.stream()
                .map(Disputed::told)
                .filter(one -> between.stream().allMatch(one::isApartFrom))
                .map(ToldPupil::ine)
                .toList();
    }

    /** Whether a pupil of the export's own school could be meant. */
    public boolean concernsThisSchool() {
        return between.stream().anyMatch(known -> known.pupilId() != null);
    }

    /** Whether Pix would give the account of somebody who could be meant: it goes by INE and birth date, over schools (siecle B.7). */
    public boolean wouldBeMergedByPix() {
        return between.stream()
                .anyMatch(known -> told.stream()
                        .anyMatch(one -> known.ines().contains(one.told().ine())
                                && known.birthdate().equals(one.told().birthdate())));
    }

    /** Those who may be recognised are asked about by themselves: nobody could accept it for them with the others. */
    private Stream<IdentityDoubt> split() {
        return told.stream().collect(Collectors.partitioningBy(one -> one.same() != null)).values().stream()
                .filter(those -> !those.isEmpty())
                .map(those -> new IdentityDoubt(those, between));
    }

    private static IdentityDoubt of(ToldPupil told, Doubt doubt) {
        return new IdentityDoubt(List.of(new Disputed(told, doubt.reason(), doubt.same())), doubt.between());
    }

    private boolean sharesAPersonWith(Doubt doubt) {
        return doubt.between().stream().anyMatch(between::contains);
    }

    private IdentityDoubt with(IdentityDoubt other) {
        List<Disputed> all = new ArrayList<>(told);
        all.addAll(other.told);
        return new IdentityDoubt(
                all, Stream.concat(between.stream(), other.between.stream()).toList());
    }
}
