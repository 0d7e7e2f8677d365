package fr.passerelle.domain.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Results of one file or answer by the number of their certification, of which Pix tells each once (contract pix 2.3 and 4).
 * Where it is told in several ways, nobody here knows which of them is right.
 */
public final class NumberedResults {

    /** @param said null when it could not be read */
    private record Told(int place, @Nullable Object said) {}

    private final Map<Long, List<Told>> told = new HashMap<>();

    /**
     * Adds a result; whether the same was told before.
     *
     * @param number null when it cannot be read: such a result is no other's
     * @param place row or index
     * @param said what it tells, equal to what tells the same; null when it could not be read
     */
    public boolean isRepeated(@Nullable Long number, int place, @Nullable Object said) {
        if (number == null) {
            return false;
        }
        List<Told> before = told.computeIfAbsent(number, any -> new ArrayList<>());
        boolean repeated = said != null && before.stream().anyMatch(one -> said.equals(one.said()));
        before.add(new Told(place, said));
        return repeated;
    }

    /** Places of what could be read, and is told otherwise or spoilt elsewhere. */
    public Set<Integer> contradicted() {
        Set<Integer> places = new HashSet<>();
        for (List<Told> ofOne : told.values()) {
            if (ofOne.stream().map(Told::said).distinct().count() > 1) {
                ofOne.stream().filter(one -> one.said() != null).forEach(one -> places.add(one.place()));
            }
        }
        return places;
    }
}
