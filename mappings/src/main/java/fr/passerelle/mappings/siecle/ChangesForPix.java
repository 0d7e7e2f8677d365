package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.pupil.Pupil;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Pix must be told otherwise than a received export says, so that it holds whom the hub holds (ADR 0030).
 *
 * @param leftOut INEs in their normal form whose rows are left out
 * @param schooled INEs in their normal form whose rows stay and must be taken by Pix: a leaving date that is empty, or after
 *     {@code today}, is taken out of them
 * @param today the day of the school, Paris time
 * @param remade pupils who get a row of ours, in the place of theirs when the export has any of their INE
 */
public record ChangesForPix(Set<String> leftOut, Set<String> schooled, LocalDate today, List<Pupil> remade) {

    public ChangesForPix {
        leftOut = Set.copyOf(leftOut);
        schooled = Set.copyOf(schooled);
        remade = List.copyOf(remade);
    }

    /** Nothing but the rows of these pupils is changed. */
    public static ChangesForPix of(Set<String> leftOut, List<Pupil> remade) {
        return new ChangesForPix(leftOut, Set.of(), LocalDate.EPOCH, remade);
    }

    /** INEs in their normal form of all rows that do not go as they came. */
    public Set<String> replaced() {
        return Stream.concat(leftOut.stream(), remade.stream().map(pupil -> Ine.normalise(pupil.ine())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a leaving date, as the row of a schooled pupil writes it, is none, today, the last day of his, or still to come. */
    boolean isStillHere(String leavingDate) {
        LocalDate day = FrenchDate.parse(leavingDate.strip());
        return leavingDate.isBlank() || day != null && !day.isBefore(today);
    }
}
