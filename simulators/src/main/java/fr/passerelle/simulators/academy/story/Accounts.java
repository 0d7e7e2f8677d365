package fr.passerelle.simulators.academy.story;

import fr.passerelle.domain.account.AccountState;
import fr.passerelle.simulators.academy.people.Ido;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Places;
import fr.passerelle.simulators.academy.school.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The GAR accounts of the pupils of a school; the last of a pupil's list is the newest. */
final class Accounts {

    private final AcademySpec spec;
    private final Directory directory;
    private final AccountSpelling spelling;

    Accounts(AcademySpec spec, Directory directory) {
        this.spec = spec;
        this.directory = directory;
        this.spelling = new AccountSpelling(spec);
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
                                new AccountSpelling.Alone(
                                        born.get(stay.person().birthdate()) == 1,
                                        named.get(names(stay)) == 1,
                                        named.keySet()))));
    }

    private static String names(Stay stay) {
        return AccountSpelling.names(stay.person());
    }

    private List<GarAccount> of(int school, Stay stay, AccountSpelling.Alone alone) {
        return switch (stay.presence()) {
            case LEFT_BEFORE, CAME_AND_LEFT, IMPOSTOR, IMPOSTOR_OF_THE_SAME_DAY -> List.of();
            case GRADUATE ->
                LyceeCast.takes(stay.home()) && directory.lyceeOf(school).isPresent()
                        ? List.of(plain(stay, directory.lyceeOf(school).getAsInt(), Stage.ACCOUNTS))
                        : List.of();
            case MOVES_OUT, MOVES_IN, MOVES_OUT_UNTOLD, MOVES_IN_UNTOLD, IS_TAKEN_OVER, COMES_FROM_THE_CLOSED ->
                List.of(plain(stay, stay.home().school(), Stage.ACCOUNTS));
            case IS_OVERSEAS -> List.of(plain(stay, school, Stage.SESSIONS));
            case FROM_COLLEGE -> List.of(plain(stay, school, Stage.ACCOUNTS));
            case NEWCOMER ->
                directory.odd().isTruncated(school) ? List.of() : List.of(plain(stay, school, Stage.SESSIONS));
            case WITHOUT_INE, INACTIFS ->
                alone.thatDay()
                        ? List.of(plain(stay, school, Stage.ACCOUNTS).deciding(AccountState.NOT_FOUND))
                        : List.of();
            case COMES_AFTER_THE_TWIN ->
                List.of(plain(stay, school, Stage.ACCOUNTS).waitingUntil(Stage.MOVEMENTS));
            case NEVER_COMES -> List.of(plain(stay, school, Stage.SESSIONS).deciding(AccountState.AMBIGUOUS));
            case IS_CALLED_AS_THE_TWINS_SECOND ->
                List.of(plain(stay, school, Stage.ACCOUNTS)
                        .spelt(stay.person().lastName(), "Anna", Case.NAMED_AS_THE_TWINS_SECOND_FORENAME));
            case HAS_TWO_SCHOOLS ->
                List.of(plain(stay, school, Stage.ACCOUNTS)
                        .alsoOf(directory
                                .uai(directory.destination(school).orElseThrow())
                                .value()));
            default -> spelling.of(stay, plain(stay, school, Stage.ACCOUNTS), alone);
        };
    }

    private GarAccount plain(Stay stay, int school, Stage announced) {
        Row row = stay.rentree() == null ? stay.november() : stay.rentree();
        Person who = row != null && Places.isOdd(stay.home()) ? row.person() : stay.person();
        return new GarAccount(
                Ido.of(spec.seed(), stay.home(), 1),
                directory.uai(school).value(),
                announced,
                who.lastName(),
                who.firstName(),
                who.birthdate(),
                row == null || stay.presence() == Presence.INACTIFS ? null : row.division(),
                (row == null ? stay.home().grade().mef() : row.mef()).mefstat4(),
                Set.of());
    }
}
