package fr.passerelle.simulators.academy.people;

import fr.passerelle.domain.pupil.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as the civil registry knows them.
 *
 * @param ine null when SIECLE has none yet
 * @param usageName empty when SIECLE holds an empty one, null when it holds none
 */
public record Person(
        @Nullable String ine,
        String lastName,
        @Nullable String usageName,
        String firstName,
        @Nullable String middleName,
        @Nullable String thirdName,
        Sex sex,
        LocalDate birthdate,
        Birthplace birthplace) {

    public Person withIne(@Nullable String other) {
        return new Person(other, lastName, usageName, firstName, middleName, thirdName, sex, birthdate, birthplace);
    }

    public Person named(String last, String first) {
        return new Person(ine, last, usageName, first, middleName, thirdName, sex, birthdate, birthplace);
    }

    public Person withUsageName(@Nullable String usage) {
        return new Person(ine, lastName, usage, firstName, middleName, thirdName, sex, birthdate, birthplace);
    }

    public Person born(LocalDate day, Birthplace place) {
        return new Person(ine, lastName, usageName, firstName, middleName, thirdName, sex, day, place);
    }

    /** With a first name that resembles the own one in nothing. */
    public Person otherwiseCalled() {
        return named(lastName, firstName.startsWith("Y") ? "Gaspard" : "Yvonig");
    }

    /** With these two given names and no others. */
    public Person called(String first, String second) {
        return new Person(ine, lastName, null, first, second, null, Sex.F, birthdate, birthplace);
    }

    /** With one given name only: what separates twins must be that name. */
    public Person withoutOtherNames() {
        return new Person(ine, lastName, null, firstName, null, null, sex, birthdate, birthplace);
    }
}
