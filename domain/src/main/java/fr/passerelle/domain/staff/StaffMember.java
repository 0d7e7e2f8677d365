package fr.passerelle.domain.staff;

import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody, or a program, who may sign in.
 *
 * @param login what is typed first, in lower case; it never changes
 * @param name as others read it
 * @param uais the schools of a head, or those to which a program is limited; empty for who sees every school
 * @param grants what a program may do; empty for people
 */
public record StaffMember(String login, String name, Role role, Set<Uai> uais, Set<Grant> grants) {

    /** Of a login; it also bounds what an address or the journal may hold. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private static final int LONGEST_NAME = 100;

    /** @throws IllegalArgumentException with a sentence in French, for whoever filled in the form */
    public StaffMember {
        uais = Set.copyOf(uais);
        grants = Set.copyOf(grants);
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException(
                    "L’identifiant compte de 2 à 64 lettres minuscules sans accent, chiffres, points, tirets ou @.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Indiquez le nom de la personne, en " + LONGEST_NAME + " caractères au plus.");
        }
        if (role == Role.HEAD && uais.isEmpty()) {
            throw new IllegalArgumentException(
                    "Indiquez au moins un établissement : un chef d’établissement ne voit que les siens.");
        }
        if ((role == Role.OPERATOR || role == Role.READER) && !uais.isEmpty()) {
            throw new IllegalArgumentException(
                    "Ce rôle voit toute l’académie : videz la liste des établissements, ou changez le rôle.");
        }
        if ((role == Role.MACHINE) == grants.isEmpty()) {
            throw new IllegalArgumentException(
                    "Un programme a au moins un droit, lire ou décider ; une personne a ceux de son rôle.");
        }
    }

    /** A person, whose rights are the role's. */
    public static StaffMember person(String login, String name, Role role, Set<Uai> uais) {
        return new StaffMember(login, name, role, uais, Set.of());
    }

    /** The schools that may be seen. */
    public Scope scope() {
        return uais.isEmpty() ? Scope.all() : Scope.of(uais);
    }
}
