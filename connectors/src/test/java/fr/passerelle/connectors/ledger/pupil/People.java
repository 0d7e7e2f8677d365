package fr.passerelle.connectors.ledger.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.identity.IdentityDoubt;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Imports exports of a few pupils, answers what they ask as the desk does, and says who is where under which INE. */
final class People {

    static final LocalDate BORN = LocalDate.of(2012, 5, 6);

    private final TestLedger ledger;
    private final Samples samples;

    People(TestLedger ledger) {
        this.ledger = ledger;
        this.samples = new Samples(ledger);
    }

    static Pupil pupil(String ine, String number, String firstName) {
        return pupil(ine, number, firstName, BORN);
    }

    static Pupil pupil(String ine, String number, String firstName, LocalDate born) {
        return new Pupil(
                ine,
                null,
                number,
                "Roux",
                null,
                firstName,
                null,
                null,
                null,
                born,
                null,
                null,
                "100",
                null,
                "10310019110",
                "ST",
                "3 A",
                false);
    }

    List<IdentityDoubt> apply(Uai uai, Pupil... pupils) {
        return samples.importAll(uai, List.of(pupils), null, Set.of(), "file of " + uai)
                .recognised()
                .doubts();
    }

    long question(Uai uai) {
        return ledger.count("select id from hold where state = 'OPEN' and uai = '" + uai.value() + "'");
    }

    long question(Uai uai, String ine) {
        return ledger.count(
                "select id from hold where state = 'OPEN' and uai = '" + uai.value() + "' and subject = '" + ine + "'");
    }

    /** @return whether it could be said */
    boolean same(long hold) {
        Set<Long> said = ledger.get(RecognitionLedger.class).same(hold, "claire");
        said.forEach(one -> assertThat(ledger.get(HoldLedger.class).close(one, HoldState.APPROVED, "claire"))
                .isTrue());
        return !said.isEmpty();
    }

    void two(long hold) {
        assertThat(ledger.get(HoldLedger.class).close(hold, HoldState.REFUSED, "claire"))
                .isTrue();
    }

    void undo(long hold) {
        List<Long> undone = ledger.get(RecognitionLedger.class).undo(hold, "paul");
        assertThat(undone).contains(hold);
        undone.forEach(one ->
                assertThat(ledger.get(HoldLedger.class).undo(one, "paul")).isTrue());
    }

    Undoing undoing(long hold) {
        return ledger.get(UndoView.class)
                .of(ledger.get(HoldView.class).find(Scope.all(), hold).orElseThrow());
    }

    long person(String firstName) {
        return ledger.count("select distinct person_id from pupil where first_name = '" + firstName + "'");
    }

    /** Who finds whom under that INE in the school. */
    long byIne(Uai uai, String ine) {
        return ledger.get(PupilLedger.class).byIne(uai, List.of(ine)).get(ine).personId();
    }

    /** Pupils of all schools, {@code first name INE active}, or {@code gone}. */
    List<String> rows() {
        return ledger.jdbc().sql("""
                        select first_name || ' ' || ine || case when active then ' active' else ' gone' end
                        from pupil order by 1""").query(String.class).list();
    }

    /** {@code first name INE}, as persons bear them now. */
    List<String> bearers() {
        return ledger.jdbc().sql("""
                        select distinct p.first_name || ' ' || coalesce(n.ine, '-') from person n
                        join pupil p on p.person_id = n.id order by 1""").query(String.class).list();
    }
}
