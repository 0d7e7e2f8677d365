package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.QuarantineCause;
import fr.passerelle.connectors.ledger.work.QuarantineView;
import fr.passerelle.connectors.ledger.work.QuarantineView.Asked;
import fr.passerelle.connectors.ledger.work.Replay;
import fr.passerelle.connectors.ledger.work.ReplayLedger;
import fr.passerelle.connectors.ledger.work.ReplayView;
import fr.passerelle.connectors.ledger.work.StoppedView;
import fr.passerelle.connectors.ledger.work.StoppedWork;
import fr.passerelle.connectors.ledger.work.WorkRetries;
import fr.passerelle.console.web.Looks;
import fr.passerelle.domain.school.Scope;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages and the API show of the quarantine, and do with it. */
@Component
class Quarantine {

    private static final int MOST_FAILED = 200;
    private static final int MOST_REPLAYS = 10;

    private final QuarantineView works;
    private final StoppedView stopped;
    private final ReplayView replays;
    private final ReplayLedger replaying;
    private final WorkRetries retries;
    private final Looks looks;

    Quarantine(
            QuarantineView works,
            StoppedView stopped,
            ReplayView replays,
            ReplayLedger replaying,
            WorkRetries retries,
            Looks looks) {
        this.works = works;
        this.stopped = stopped;
        this.replays = replays;
        this.replaying = replaying;
        this.retries = retries;
        this.looks = looks;
    }

    /**
     * A cause with the first of its work.
     *
     * @param works oldest first, which is the order in which they are replayed
     */
    record Group(QuarantineCause cause, List<StoppedWork> works) {}

    /** The causes, that of the oldest work first, each with so many pieces at most. */
    List<Group> groups(Scope scope, Asked asked, int most) {
        Map<String, List<StoppedWork>> byCause =
                works.works(scope, asked, most).stream().collect(Collectors.groupingBy(StoppedWork::cause));
        return works.causes(scope, asked).stream()
                .map(cause -> new Group(cause, byCause.getOrDefault(cause.key(), List.of())))
                .toList();
    }

    /** Whether there is such work in the reader's sight, in quarantine or not. */
    boolean isKnown(Scope scope, long id) {
        return works.find(scope, id).isPresent();
    }

    /** With the masked beginning of what it carries. */
    Optional<WorkSheet> find(Scope scope, long id, int mostBehind) {
        return sheet(scope, id, mostBehind, WorkContent::masked);
    }

    /** With what it carries as it is, names of pupils included: who looked is in the journal. */
    Optional<WorkSheet> open(Scope scope, long id, int mostBehind, Principal person, String where) {
        Optional<WorkSheet> opened = sheet(scope, id, mostBehind, WorkContent::whole);
        opened.filter(sheet -> sheet.content() != null)
                .ifPresent(sheet -> looks.at(sheet.work().about().uai(), person, where, "work", id));
        return opened;
    }

    private Optional<WorkSheet> sheet(Scope scope, long id, int mostBehind, Function<ByteBuffer, WorkContent> shown) {
        return works.find(scope, id)
                .map(work -> new WorkSheet(
                        work,
                        works.attempts(id),
                        works.behind(scope, work, mostBehind),
                        stopped.beginning(work).map(shown).orElse(null)));
    }

    List<Replay> lastReplays(Scope scope) {
        return replays.last(scope, MOST_REPLAYS);
    }

    Optional<Replay> replay(Scope scope, long number) {
        return replays.find(scope, number);
    }

    List<StoppedWork> failedAgain(Scope scope, long replay) {
        return replays.failed(scope, replay, MOST_FAILED);
    }

    /**
     * Has the oldest pieces of a cause, or of those chosen, done again.
     *
     * @return the number of the demand; empty when nothing of it is in quarantine any more, or in sight
     */
    Optional<Long> replay(Scope scope, @Nullable String cause, @Nullable List<Long> ids, int most, Principal person) {
        return Optional.of(replaying.replay(replays.next(scope, cause, ids, most), person.getName()))
                .filter(number -> number > 0);
    }

    /** False when it left quarantine meanwhile, or is out of sight. */
    boolean discard(Scope scope, long id, Principal person, String reason) {
        return isKnown(scope, id) && retries.discard(id, person.getName(), reason.strip());
    }
}
