package fr.passerelle.console.staff;

import static fr.passerelle.console.web.FormText.text;
import static fr.passerelle.console.web.FormText.words;

import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
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
 * @param version of the account when the page was shown; null for a new one
 */
record StaffForm(
        @Nullable String identifiant,
        @Nullable String nom,
        @Nullable Role role,
        @Nullable String etablissements,
        @Nullable List<Grant> droits,
        @Nullable Integer version) {

    static StaffForm of(StaffRow row) {
        StaffMember member = row.member();
        return new StaffForm(
                member.login(),
                member.name(),
                member.role(),
                member.uais().stream().map(Uai::value).sorted().collect(Collectors.joining(" ")),
                List.copyOf(member.grants()),
                row.version());
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

    /** 0, which no account has, when the form does not say what its author read. */
    int seen() {
        return version == null ? 0 : version;
    }

    String login() {
        return text(identifiant).toLowerCase(Locale.ROOT);
    }

    private Set<Uai> uais() {
        return words(etablissements).stream().map(StaffForm::uai).collect(Collectors.toSet());
    }

    private static Uai uai(String word) {
        return Uai.parse(word)
                .filter(Uai::keyIsRight)
                .orElseThrow(() -> new IllegalArgumentException(
                        "« " + word + " » n’est pas un numéro UAI : sept chiffres et la lettre qui va avec."));
    }
}
