package fr.passerelle.domain.account;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's account as a portal announces it (contract gar A.1 and A.2).
 *
 * @param source where it comes from: the id spaces of GAR and ENT are not the same
 * @param externalId IDO (GAR) or GARPersonIdentifiant (ENT), opaque
 * @param schools the schools it is announced for, at least one, the main one first: a pupil of a cité scolaire has several
 * @param birthdate given by the pupil or by the ENT, null when nobody gave it
 * @param divisions codes of the divisions, without their label
 */
public record Account(
        Source source,
        String externalId,
        List<Uai> schools,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        List<String> divisions) {

    public Account {
        if (schools.isEmpty()) {
            throw new IllegalArgumentException("an account without any school");
        }
        schools = schools.stream().distinct().toList();
        divisions = List.copyOf(divisions);
    }

    /** An account of one school. */
    public Account(
            Source source,
            String externalId,
            Uai uai,
            String lastName,
            String firstName,
            @Nullable LocalDate birthdate,
            List<String> divisions) {
        this(source, externalId, List.of(uai), lastName, firstName, birthdate, divisions);
    }

    /** The main school: the one where its pupil is, once found. */
    public Uai uai() {
        return schools.get(0);
    }

    /** This account with the birth date that somebody else gave, null when nobody did. */
    public Account bornOn(@Nullable LocalDate day) {
        return new Account(source, externalId, schools, lastName, firstName, day, divisions);
    }

    /** This account, where it is now, under the names and the birth date that were told of it before. */
    public Account toldBefore(Account known) {
        return new Account(source, externalId, schools, known.lastName, known.firstName, known.birthdate, divisions);
    }

    /** This account with the divisions that another file told. */
    public Account within(List<String> codes) {
        return new Account(source, externalId, schools, lastName, firstName, birthdate, codes);
    }

    /** This account with one of its schools as the main one. */
    public Account foundIn(Uai school) {
        return new Account(
                source,
                externalId,
                Stream.concat(Stream.of(school), schools.stream()).toList(),
                lastName,
                firstName,
                birthdate,
                divisions);
    }

    /** Which portal announced the account. */
    public enum Source {
        /** A pupil came in through the médiacentre; the id is the IDO. */
        GAR,
        /** The ENT's export to the GAR; the id is the ENT's own. */
        ENT
    }
}
