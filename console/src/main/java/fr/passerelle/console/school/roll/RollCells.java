package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.mappings.report.ListCsv;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pupils of a school for a spreadsheet, a line each; what nobody knows is an empty cell. */
final class RollCells {

    private static final List<String> HEADER = List.of(
            "nom",
            "prénom",
            "date de naissance",
            "division",
            "niveau",
            "méthode de connexion",
            "participations",
            "dernière participation",
            "certificabilité",
            "certificabilité, date",
            "Pix au livret");

    private RollCells() {}

    static String write(List<RollPupil> pupils) {
        return ListCsv.write(HEADER, pupils.stream().map(RollCells::row).toList());
    }

    private static List<? extends @Nullable Object> row(RollPupil one) {
        return Arrays.<Object>asList(
                one.names().lastName(),
                one.names().firstName(),
                day(one.birthdate()),
                one.division(),
                one.level().label(),
                connection(one.account()),
                Objects.requireNonNullElse(one.participations(), ""),
                day(one.lastParticipation()),
                one.certifiability().label(),
                day(one.certifiableAt()),
                Objects.requireNonNullElse(one.score(), ""));
    }

    /** How a pupil comes to Pix, in the words of Pix Orga; empty when nobody announced an account. */
    static String connection(Account.@Nullable Source account) {
        if (account == null) {
            return "";
        }
        return account == Account.Source.GAR ? "Médiacentre" : "Compte ENT";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : InFrench.shortDate(day);
    }
}
