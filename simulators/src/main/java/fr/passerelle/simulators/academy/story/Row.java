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
 * @param fate what the import must do of it
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
        Fate fate) {

    /** What becomes of a row. */
    public enum Fate {
        /** A pupil to hold as active, as the row says. */
        KEPT,
        /** Active still, as the base has them: the row itself cannot be held. */
        AS_BEFORE,
        /** Nobody to hold. */
        IGNORED
    }

    /** Last year's class of a pupil. */
    public record ClassBefore(String uai, String schoolName, String mefCode, String division) {}

    /** The division that counts: the last one of the file (contract siecle B.4). */
    public String division() {
        return divisions.get(divisions.size() - 1);
    }

    Row of(Person other) {
        return new Row(other, divisions, group, mef, repeating, entered, left, before, fate);
    }

    Row in(List<String> others) {
        return new Row(person, others, group, mef, repeating, entered, left, before, fate);
    }

    /** With a day of leaving: {@code KEPT} when it is still to come. */
    Row leaving(LocalDate day, Fate other) {
        return new Row(person, divisions, group, mef, repeating, entered, day, before, other);
    }

    Row as(Fate other) {
        return new Row(person, divisions, group, mef, repeating, entered, left, before, other);
    }
}
