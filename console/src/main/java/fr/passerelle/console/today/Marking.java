package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.file.RefusalLedger;
import fr.passerelle.connectors.ledger.today.TodayMarkLedger;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.today.Mark;
import fr.passerelle.domain.today.Settling;
import fr.passerelle.domain.today.TodayItem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a person says of things that wait: all of it, or nothing. */
@Component
class Marking {

    private final TodayFacts facts;
    private final TodayMarkLedger marks;
    private final RefusalLedger refusals;
    private final People people;
    private final PageFrench french;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Marking(
            TodayFacts facts,
            TodayMarkLedger marks,
            RefusalLedger refusals,
            People people,
            PageFrench french,
            TransactionTemplate transaction,
            Clock clock) {
        this.facts = facts;
        this.marks = marks;
        this.refusals = refusals;
        this.people = people;
        this.french = french;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param isDone whether anything was changed
     * @param sentence in French: what was kept, or why nothing was
     */
    record Outcome(boolean isDone, String sentence) {}

    /** @param keys of the things; what waits no longer, or is none of the reader's, is left out and told */
    Outcome say(Mark mark, List<String> keys, Scope scope, String who) {
        Optional<String> refusal =
                mark.refusal(InFrench.inParis(clock.instant()).toLocalDate());
        if (refusal.isPresent()) {
            return no(refusal.get());
        }
        List<TodayItem> items = keys.isEmpty() ? List.of() : facts.items(scope, keys);
        if (items.isEmpty()) {
            return no(keys.isEmpty() ? "Cochez au moins une ligne." : "Rien de cela n’attend plus.");
        }
        return check(mark, items).map(Marking::no).orElseGet(() -> keep(mark, items, keys, who));
    }

    private Optional<String> check(Mark mark, List<TodayItem> items) {
        if (items.stream().anyMatch(item -> !mark.suits(item.cause()))) {
            return Optional.of("Ce qui attend une décision se règle par elle : ouvrez-le, confiez-le ou remettez-le.");
        }
        String assignee = mark.assignee();
        return assignee != null && items.stream().anyMatch(item -> !people.sees(assignee, item.uai()))
                ? Optional.of("Cette personne ne voit pas cet établissement, ou n’a plus accès à Passerelle.")
                : Optional.empty();
    }

    private Outcome keep(Mark mark, List<TodayItem> items, List<String> keys, String who) {
        transaction.executeWithoutResult(status -> {
            marks.say(mark, items, who);
            if (mark.kind() == Mark.Kind.DONE) {
                refused(items.stream()).forEach(file -> refusals.settle(file, who, mark.reason()));
            }
        });
        long gone = keys.stream().distinct().count() - items.size();
        return new Outcome(true, told(mark.kind(), items.size()) + "." + (gone > 0 ? " " + gone(gone) : ""));
    }

    private String told(Mark.Kind kind, int lines) {
        return switch (kind) {
            case DONE -> french.count(lines, "ligne traitée", "lignes traitées");
            case LATER -> french.count(lines, "ligne remise à plus tard", "lignes remises à plus tard");
            case ASSIGNED -> french.count(lines, "ligne confiée", "lignes confiées");
        };
    }

    private String gone(long lines) {
        return french.count(lines, "autre n’attendait plus.", "autres n’attendaient plus.");
    }

    /** Takes it back; a refused file that was settled with it is told again. */
    boolean undo(long id, String item, Mark.Kind kind, String who) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean undone = marks.undo(id, who);
            if (undone && kind == Mark.Kind.DONE && item.startsWith("FILE/")) {
                refusals.reopen(Long.parseLong(item.substring("FILE/".length())), who);
            }
            return undone;
        }));
    }

    private static Stream<Long> refused(Stream<TodayItem> items) {
        return items.filter(item -> item.cause().settling() == Settling.REFUSAL)
                .map(item -> Long.parseLong(item.number()));
    }

    private static Outcome no(String why) {
        return new Outcome(false, why + " Rien n’a été changé.");
    }
}
