package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.simulators.academy.people.AccountVariant;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.people.Spelling;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import fr.passerelle.simulators.academy.school.Stage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The GAR accounts of the pupils of a school; the last of a pupil's list is the newest. */
final class Accounts {

    private static final int SHORTEST_WITH_A_TYPO = 5;

    private final AcademySpec spec;
    private final Directory directory;

    Accounts(AcademySpec spec, Directory directory) {
        this.spec = spec;
        this.directory = directory;
    }

    /** Accounts by {@code ELEVE_ID}; those of who moved in were announced for the school they came from. */
    Map<String, List<GarAccount>> of(int school, List<Stay> stays) {
        Map<LocalDate, Long> born = stays.stream()
                .collect(Collectors.groupingBy(stay -> stay.person().birthdate(), Collectors.counting()));
        Map<String, Long> named = stays.stream().collect(Collectors.groupingBy(Accounts::names, Collectors.counting()));
        return stays.stream()
                .collect(Collectors.toMap(
                        Stay::eleveId,
                        stay -> of(
                                school,
                                stay,
                                new Alone(
                                        born.get(stay.person().birthdate()) == 1,
                                        named.get(names(stay)) == 1,
                                        named.keySet()))));
    }

    /**
     * Whether nobody else of the school was born the same day, and nobody else has the names.
     *
     * @param borne names of anybody of the school
     */
    private record Alone(boolean thatDay, boolean ofTheNames, Set<String> borne) {

        /** What an account may be spelt like: never as somebody else is named, who would be in doubt. */
        GarAccount unlessBorne(GarAccount plain, GarAccount spelt) {
            return borne.contains(names(spelt.lastName(), spelt.firstName())) ? plain : spelt;
        }
    }

    private static String names(Stay stay) {
        return names(stay.person().lastName(), stay.person().firstName());
    }

    private static String names(String lastName, String firstName) {
        return Names.normalise(lastName) + " " + Names.normalise(firstName);
    }

    private List<GarAccount> of(int school, Stay stay, Alone alone) {
        return switch (stay.presence()) {
            case LEFT_BEFORE, CAME_AND_LEFT, IMPOSTOR, IMPOSTOR_OF_THE_SAME_DAY -> List.of();
            case GRADUATE ->
                LyceeCast.takes(stay.home()) && directory.lyceeOf(school).isPresent()
                        ? List.of(plain(stay, directory.lyceeOf(school).getAsInt(), Stage.ACCOUNTS))
                        : List.of();
            case MOVES_OUT, MOVES_IN, MOVES_OUT_UNTOLD, MOVES_IN_UNTOLD ->
                List.of(plain(stay, stay.home().school(), Stage.ACCOUNTS));
            case FROM_COLLEGE -> List.of(plain(stay, school, Stage.ACCOUNTS));
            case NEWCOMER -> directory.isTruncated(school) ? List.of() : List.of(plain(stay, school, Stage.SESSIONS));
            case WITHOUT_INE, INACTIFS ->
                alone.thatDay()
                        ? List.of(plain(stay, school, Stage.ACCOUNTS).deciding(AccountState.NOT_FOUND))
                        : List.of();
            case COMES_AFTER_THE_TWIN ->
                List.of(plain(stay, school, Stage.ACCOUNTS).waitingUntil(Stage.MOVEMENTS));
            case IS_CALLED_AS_THE_TWINS_SECOND ->
                List.of(plain(stay, school, Stage.ACCOUNTS)
                        .spelt(stay.person().lastName(), "Anna", Case.NAMED_AS_THE_TWINS_SECOND_FORENAME));
            case HAS_TWO_SCHOOLS ->
                List.of(plain(stay, school, Stage.ACCOUNTS)
                        .alsoOf(directory
                                .uai(directory.destination(school).orElseThrow())
                                .value()));
            default -> varied(stay, plain(stay, school, Stage.ACCOUNTS), alone);
        };
    }

    private List<GarAccount> varied(Stay stay, GarAccount plain, Alone alone) {
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
                List.of(
                        who.usageName() == null || who.usageName().isEmpty()
                                ? plain
                                : alone.unlessBorne(
                                        plain,
                                        plain.spelt(who.usageName(), who.firstName(), Case.ACCOUNT_WITH_USAGE_NAME)));
            case SECOND_FORENAME ->
                List.of(
                        who.middleName() == null
                                ? plain
                                : alone.unlessBorne(
                                        plain,
                                        plain.spelt(
                                                plain.lastName(),
                                                who.middleName(),
                                                Case.ACCOUNT_WITH_SECOND_FORENAME)));
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
        return account(ido(stay.home(), 2), old, Stage.MOVEMENTS);
    }

    private static GarAccount account(String ido, GarAccount like, Stage announced) {
        return new GarAccount(
                ido,
                like.uai(),
                announced,
                like.lastName(),
                like.firstName(),
                like.birthdate(),
                like.division(),
                like.mefstat4(),
                Set.of(Case.ACCOUNT_RENEWED));
    }

    private GarAccount plain(Stay stay, int school, Stage announced) {
        Row row = stay.rentree() == null ? stay.november() : stay.rentree();
        Person who = row != null && Places.isOdd(stay.home()) ? row.person() : stay.person();
        Function<Row, String> level = known -> known.mef().mefstat4();
        return new GarAccount(
                ido(stay.home(), 1),
                directory.uai(school).value(),
                announced,
                who.lastName(),
                who.firstName(),
                who.birthdate(),
                row == null || stay.presence() == Presence.INACTIFS ? null : row.division(),
                row == null ? "" : level.apply(row),
                Set.of());
    }

    private String ido(Place place, int version) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] hash =
                    digest.digest((spec.seed() + ":" + place.rank() + ":" + version).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }
}
