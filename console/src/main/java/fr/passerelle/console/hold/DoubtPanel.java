package fr.passerelle.console.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pupils of an export and the pupils whom they could be, side by side.
 *
 * @param why what makes a person look, in French, each once
 * @param maySaySame whether anybody may say that they are the same
 * @param bearing who bears an INE that would be taken, with the school, as far as the reader may know: as long as they do, nobody may
 *     say that they are the same
 * @param together numbers of other questions that the same answer answers
 * @param someLeave whether somebody who could be meant is no longer in the export, and leaves by an answer that gives her INE away
 * @param entering how many of the export's enter the base when somebody says that they are two
 */
public record DoubtPanel(
        List<String> why,
        List<Row> told,
        List<Row> known,
        boolean maySaySame,
        List<String> bearing,
        List<Long> together,
        boolean someLeave,
        int entering) {

    public DoubtPanel {
        why = List.copyOf(why);
        bearing = List.copyOf(bearing);
        together = List.copyOf(together);
        told = List.copyOf(told);
        known = List.copyOf(known);
    }

    /** The export's first. */
    public List<Row> rows() {
        return Stream.concat(told.stream(), known.stream()).toList();
    }

    /** Whether pupils known by name and birth date come each with the INE of another, and nothing else is told of them. */
    public boolean isExchange() {
        Set<String> ines = told.stream().map(Row::ine).collect(Collectors.toSet());
        return told.size() > 1
                && ines.equals(known.stream().map(Row::ine).collect(Collectors.toSet()))
                && rows().stream().allMatch(row -> row.sameName() && row.sameDay());
    }

    /**
     * One of them.
     *
     * @param source the export, or the school where she is known
     * @param pupilId of a known pupil, null for the export's
     * @param sameName false when nobody on the other side bears that name
     * @param sameDay false when nobody on the other side was born that day
     * @param sameIne false when nobody on the other side bears that INE, or whoever bears that name there bears another
     */
    public record Row(
            String source,
            @Nullable Long pupilId,
            String name,
            LocalDate birthdate,
            String ine,
            boolean sameName,
            boolean sameDay,
            boolean sameIne) {}
}
