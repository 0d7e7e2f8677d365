package fr.passerelle.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.identity.PersonNames.Former;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Accounts and exports come in any order; when all are there, everybody has his own account, and nobody had to decide. */
class AccountOrderTest {

    private static final Uai SCHOOL = Uai.ofNumber(9_990_001);
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    private static final List<PupilCandidate> SIBLINGS = List.of(
            pupil(1, "Marion", "Marianne"),
            pupil(2, "Marian", "Marion"),
            pupil(3, "Mariam", "Lise"),
            pupil(4, "Lise", "Marian"));

    /** Something that happens: an account is announced, or an export brings some of the pupils and no others. */
    private sealed interface Event {
        record Announced(int sibling) implements Event {}

        record Imported(List<Integer> siblings) implements Event {}
    }

    /** What the ledger keeps, as simply as can be. */
    private static final class World {
        private final Map<String, AccountDecision> kept = new LinkedHashMap<>();
        private List<PupilCandidate> present = List.of();

        void happen(Event event) {
            if (event instanceof Event.Announced announced) {
                save(matching().decide(List.of(account(announced.sibling())), current()));
            } else if (event instanceof Event.Imported imported) {
                present = imported.siblings().stream().map(SIBLINGS::get).toList();
            }
            List<Account> unsettled = kept.values().stream()
                    .filter(decision -> decision.state() != AccountState.REPLACED)
                    .map(AccountDecision::account)
                    .toList();
            save(matching().decideAgain(unsettled, current()));
        }

        private AccountMatching matching() {
            return new AccountMatching(Map.of(SCHOOL, present), known(), Map.of());
        }

        private void save(List<AccountDecision> decisions) {
            decisions.forEach(decision -> kept.put(decision.account().externalId(), decision));
        }

        private Map<String, KnownAccount> known() {
            return kept.values().stream()
                    .map(World::known)
                    .collect(Collectors.toMap(known -> known.account().externalId(), known -> known));
        }

        private Map<Long, KnownAccount> current() {
            Map<Long, KnownAccount> current = new HashMap<>();
            known().values().stream()
                    .filter(known -> known.state() == AccountState.MATCHED)
                    .forEach(known -> assertThat(current.put(Objects.requireNonNull(known.personId()), known))
                            .as("one account a person")
                            .isNull());
            return current;
        }

        private static KnownAccount known(AccountDecision decision) {
            PupilCandidate owner = SIBLINGS.stream()
                    .filter(pupil -> Objects.equals(decision.pupilId(), pupil.pupilId()))
                    .findFirst()
                    .orElse(null);
            return new KnownAccount(
                    decision.account(), decision.state(), decision.personId(), decision.pupilId(), owner);
        }
    }

    @Property(tries = 2000)
    void whenAllHaveComeEverybodyHasHisOwnAccount(@ForAll("stories") List<Event> story) {
        World world = new World();
        story.forEach(world::happen);
        if (world.kept.size() < SIBLINGS.size()) {
            Stream.of(0, 1, 2, 3).map(Event.Announced::new).forEach(world::happen);
        }
        world.happen(new Event.Imported(List.of(0, 1, 2, 3)));

        assertThat(world.current()).hasSize(SIBLINGS.size());
        world.current()
                .forEach(
                        (person, account) -> assertThat(account.account()).isEqualTo(account((int) (person / 10 - 1))));
    }

    @Property(tries = 2000)
    void aCertainAccountIsNeverTakenAway(@ForAll("stories") List<Event> story) {
        World world = new World();
        for (Event event : story) {
            Map<Long, KnownAccount> before = world.current();
            world.happen(event);
            Map<Long, KnownAccount> after = world.current();
            before.values().stream()
                    .filter(known -> !known.isTentative())
                    .forEach(known -> assertThat(after.get(known.personId()))
                            .extracting(KnownAccount::account)
                            .isEqualTo(known.account()));
        }
    }

    @Provide
    Arbitrary<List<Event>> stories() {
        Arbitrary<Integer> siblings = Arbitraries.integers().between(0, SIBLINGS.size() - 1);
        Arbitrary<Event> announced = siblings.map(Event.Announced::new);
        Arbitrary<Event> imported =
                siblings.list().uniqueElements().ofMaxSize(SIBLINGS.size()).map(Event.Imported::new);
        return Arbitraries.oneOf(announced, imported).list().ofMaxSize(12).map(ArrayList::new);
    }

    private static Account account(int sibling) {
        String first = SIBLINGS.get(sibling).names().firstName();
        return new Account(Account.Source.GAR, "of " + first, SCHOOL, "VASSEROY", first, BORN, List.of("3 A"));
    }

    private static PupilCandidate pupil(long number, String first, String middle) {
        return new PupilCandidate(
                number, number * 10, new PersonNames("VASSEROY", null, first, middle, null, Former.NONE), BORN, "3 A");
    }
}
