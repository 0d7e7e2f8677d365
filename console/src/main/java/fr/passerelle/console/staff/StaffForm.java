package fr.passerelle.console.staff;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form about somebody who may enter, as a browser sends it.
 *
 * @param identifiant of a new person only
 * @param etablissements UAIs, separated by blanks, commas or semicolons
 * @param droits of a program only
 */
record StaffForm(
        @Nullable String identifiant,
        @Nullable String nom,
        @Nullable Role role,
        @Nullable String etablissements,
        @Nullable List<Grant> droits) {

    static StaffForm of(StaffMember member) {
        return new StaffForm(
                member.login(),
                member.name(),
                member.role(),
                member.uais().stream().map(Uai::value).sorted().collect(Collectors.joining(" ")),
                List.copyOf(member.grants()));
    }

    /** @throws IllegalArgumentException with what is wrong, in French */
    StaffMember member(String login) {
        return new StaffMember(
                login,
                text(nom),
                role == null ? Role.READER : role,
                uais(),
                droits == null ? Set.of() : Set.copyOf(droits));
    }

    String login() {
        return text(identifiant).toLowerCase(Locale.ROOT);
    }

    private Set<Uai> uais() {
        return Arrays.stream(text(etablissements).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(StaffForm::uai)
                .collect(Collectors.toSet());
    }

    private static Uai uai(String word) {
        return Uai.parse(word)
                .filter(Uai::keyIsRight)
                .orElseThrow(() -> new IllegalArgumentException(
                        "« " + word + " » n’est pas un numéro UAI : sept chiffres et la lettre qui va avec."));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
