package fr.passerelle.console;

import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In the place of the routes: says what the test told it to say, and remembers what it was asked. */
class StandInRecuperation implements RecuperationDesk {

    private final OpeningCalendar calendar = new OpeningCalendar(Map.of());
    private final List<String> asked = new ArrayList<>();
    private final Set<Long> closed = new HashSet<>();
    private Asked answer = Asked.ASKED;
    private List<RecuperationPlan.Outcome> outcomes = List.of();

    void startAnew() {
        asked.clear();
        closed.clear();
        answer = Asked.ASKED;
        outcomes = List.of();
    }

    void answers(Asked next) {
        answer = next;
    }

    void plans(RecuperationPlan.Outcome... next) {
        outcomes = List.of(next);
    }

    /** From now on this hold is no longer open. */
    void close(long holdId) {
        closed.add(holdId);
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Rehearsal rehearse(Uai uai, Instant asOf) {
        asked.add("rehearse " + uai + " " + asOf);
        SchoolYear year = SchoolCalendar.METROPOLITAN.yearAt(asOf);
        return new Rehearsal(
                asOf,
                calendar.isOpen(SchoolCalendar.METROPOLITAN, asOf),
                calendar.openingDay(SchoolCalendar.METROPOLITAN, year),
                new RecuperationPlan(uai, year, outcomes));
    }

    @Override
    public Rehearsal rehearse(Uai uai, LocalDate day) {
        return rehearse(uai, SchoolCalendar.METROPOLITAN.begin(day));
    }

    @Override
    public Asked ask(Uai uai, String who) {
        asked.add("ask " + uai + " " + who);
        return answer;
    }

    @Override
    public boolean withdraw(long holdId, String who) {
        asked.add("withdraw " + holdId + " " + who);
        return closed.add(holdId);
    }

    @Override
    public boolean restore(long holdId, String who) {
        asked.add("restore " + holdId + " " + who);
        return closed.add(holdId);
    }

    @Override
    public boolean keep(long holdId, String who) {
        asked.add("keep " + holdId + " " + who);
        return closed.add(holdId);
    }
}
