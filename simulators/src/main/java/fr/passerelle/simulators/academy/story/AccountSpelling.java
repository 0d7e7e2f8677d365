package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.simulators.academy.people.AccountVariant;
import fr.passerelle.simulators.academy.people.Ido;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.people.Spelling;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Places;
import fr.passerelle.simulators.academy.school.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a pupil's account comes, when it comes: mostly as SIECLE has the pupil, else as portals and pupils spell. */
final class AccountSpelling {

    private static final int SHORTEST_WITH_A_TYPO = 5;

    private final AcademySpec spec;

    AccountSpelling(AcademySpec spec) {
        this.spec = spec;
    }

    /**
     * Whether nobody else of the school was born the same day, and nobody else has the names.
     *
     * @param borne names of anybody of the school
     */
    record Alone(boolean thatDay, boolean ofTheNames, Set<String> borne) {

        /** Never as somebody else is named, who would be in doubt, nor by a name that the pupil does not bear. */
        GarAccount spelt(GarAccount plain, @Nullable String last, @Nullable String first, Case kind) {
            boolean bearsIt = last != null && first != null && !last.isEmpty();
            return bearsIt && !borne.contains(names(last, first)) ? plain.spelt(last, first, kind) : plain;
        }
    }

    static String names(Person who) {
        return names(who.lastName(), who.firstName());
    }

    private static String names(String lastName, String firstName) {
        return Names.normalise(lastName) + " " + Names.normalise(firstName);
    }

    List<GarAccount> of(Stay stay, GarAccount plain, Alone alone) {
        Person who = stay.person();
        AccountVariant variant = Places.isOdd(stay.home()) ? AccountVariant.EXACT : variant(stay);
        boolean spelling = variant == AccountVariant.TYPO || variant == AccountVariant.SECOND_FORENAME;
        if (spelling && !alone.thatDay()) {
            return List.of(plain);
        }
        return switch (variant) {
            case NONE -> List.of();
            case EXACT -> List.of(plain);
            case WITHOUT_ACCENTS -> List.of(withoutAccents(plain));
            case USAGE_NAME ->
                List.of(alone.spelt(plain, who.usageName(), who.firstName(), Case.ACCOUNT_WITH_USAGE_NAME));
            case SECOND_FORENAME ->
                List.of(alone.spelt(plain, who.lastName(), who.middleName(), Case.ACCOUNT_WITH_SECOND_FORENAME));
            case TYPO -> List.of(mistyped(plain));
            case WRONG_BIRTHDATE ->
                List.of(plain.answering(thisYearsBirthday(who.birthdate()), Case.ACCOUNT_WITH_WRONG_BIRTHDATE));
            case WITHOUT_BIRTHDATE ->
                List.of(
                        alone.ofTheNames()
                                ? plain.answering(null, Case.ACCOUNT_WITHOUT_BIRTHDATE)
                                        .deciding(AccountState.MATCHED)
                                : plain);
            case EITHER_TWIN ->
                List.of(plain.spelt(plain.lastName(), Spelling.cut(plain.firstName()), Case.ACCOUNT_OF_EITHER_TWIN)
                        .deciding(AccountState.AMBIGUOUS));
            case RENEWED ->
                stay.presence() == Presence.ORDINARY
                        ? List.of(plain.replacedAt(Stage.MOVEMENTS), renewed(stay, plain))
                        : List.of(plain);
        };
    }

    AccountVariant variant(Stay stay) {
        Dice dice = new Dice(spec.seed(), stay.home().rank(), 10);
        return AccountVariant.of(stay.home(), stay.identity(), dice);
    }

    private static GarAccount withoutAccents(GarAccount plain) {
        String last = Spelling.withoutAccents(plain.lastName());
        String first = Spelling.withoutAccents(plain.firstName());
        boolean same = last.equals(plain.lastName()) && first.equals(plain.firstName());
        return same ? plain : plain.spelt(last, first, Case.ACCOUNT_WITHOUT_ACCENTS);
    }

    private static GarAccount mistyped(GarAccount plain) {
        return hasRoomForATypo(plain.lastName())
                ? plain.spelt(Spelling.mistyped(plain.lastName()), plain.firstName(), Case.ACCOUNT_WITH_A_TYPO)
                : plain;
    }

    private static boolean hasRoomForATypo(String name) {
        return Names.normalise(name).length() >= SHORTEST_WITH_A_TYPO && !name.contains("Œ");
    }

    /** The usual slip: the birthday, with the year in which it is typed. Nobody at school was born then. */
    private LocalDate thisYearsBirthday(LocalDate birthdate) {
        return birthdate.withYear(spec.year().start());
    }

    private GarAccount renewed(Stay stay, GarAccount old) {
        return new GarAccount(
                Ido.of(spec.seed(), stay.home(), 2),
                old.uai(),
                Stage.MOVEMENTS,
                old.lastName(),
                old.firstName(),
                old.birthdate(),
                old.division(),
                old.mefstat4(),
                Set.of(Case.ACCOUNT_RENEWED));
    }
}
