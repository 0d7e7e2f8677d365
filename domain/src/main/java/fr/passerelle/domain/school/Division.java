package fr.passerelle.domain.school;

import java.util.List;

/**
 * A division (class) of a school.
 *
 * @param code up to 8 characters, inner blanks kept as they are ({@code "3 A"})
 * @param label long label, may be empty
 * @param mefs the MEFs it holds
 */
public record Division(String code, String label, List<String> mefs) {

    public Division {
        mefs = List.copyOf(mefs);
    }
}
