package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.MefTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in one export of one school.
 *
 * @param divisions codes of type D in the order of the file; empty for none
 * @param group code of type G, or null
 * @param before last year's class, or null when SIECLE does not tell
 * @param kept what the import must do of it: true for a pupil to hold as active
 */
public record Row(
        Person person,
        List<String> divisions,
        @Nullable String group,
        MefTable.Entry mef,
        boolean repeating,
        LocalDate entered,
        @Nullable LocalDate left,
        @Nullable ClassBefore before,
        boolean kept) {

    /** Last year's class of a pupil. */
    public record ClassBefore(String uai, String schoolName, String mefCode, String division) {}

    /** The division that counts: the last one of the file (contract siecle B.4). */
    public String division() {
        return divisions.get(divisions.size() - 1);
    }

    Row of(Person other) {
        return new Row(other, divisions, group, mef, repeating, entered, left, before, kept);
    }

    Row in(List<String> others) {
        return new Row(person, others, group, mef, repeating, entered, left, before, kept);
    }

    Row leaving(LocalDate day) {
        return new Row(person, divisions, group, mef, repeating, entered, day, before, false);
    }

    Row ignored() {
        return new Row(person, divisions, group, mef, repeating, entered, left, before, false);
    }
}
