package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.GivenUp;
import fr.passerelle.connectors.ledger.work.PastAttempt;
import fr.passerelle.connectors.ledger.work.QuarantineCause;
import fr.passerelle.connectors.ledger.work.Replay;
import fr.passerelle.connectors.ledger.work.StoppedWork;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.FailureKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quarantine as JSON tells it.
 *
 * @param causes that of the oldest work first
 * @param replays the last demands, the newest first
 */
record QuarantineJson(List<CauseJson> causes, List<Replay> replays) {

    /**
     * A cause with its work, oldest first.
     *
     * @param failure null when that was not kept
     * @param said what was noted, often in the partner's own words
     */
    record CauseJson(
            String key,
            Flow flow,
            String label,
            @Nullable FailureKind failure,
            @Nullable String said,
            String explained,
            String remedy,
            int count,
            int schools,
            int behind,
            Instant oldest,
            List<WorkJson> works) {

        static CauseJson of(Quarantine.Group group) {
            QuarantineCause cause = group.cause();
            return new CauseJson(
                    cause.key(),
                    cause.trouble().flow(),
                    cause.trouble().flow().label(),
                    cause.trouble().kind(),
                    cause.trouble().said(),
                    cause.trouble().explained(),
                    cause.trouble().remedy(),
                    cause.works(),
                    cause.schools(),
                    cause.behind(),
                    cause.oldest(),
                    group.works().stream().map(WorkJson::of).toList());
        }
    }

    /**
     * A piece of work.
     *
     * @param uai null when it concerns no single school
     * @param since when it went into quarantine last; null when that was not kept
     * @param behind pieces that wait for it to end
     * @param blockedBy the earlier piece in quarantine that it waits behind; null when none
     * @param givenUp null while it was not
     */
    record WorkJson(
            long work,
            Flow flow,
            WorkState state,
            @Nullable String uai,
            @Nullable Long file,
            @Nullable Long session,
            int attempts,
            @Nullable String said,
            Instant askedAt,
            @Nullable Instant since,
            int behind,
            @Nullable Long blockedBy,
            @Nullable GivenUp givenUp) {

        static WorkJson of(StoppedWork one) {
            Uai uai = one.about().uai();
            return new WorkJson(
                    one.id(),
                    one.work().flow(),
                    one.work().state(),
                    uai == null ? null : uai.value(),
                    one.about().file(),
                    one.about().session(),
                    one.work().attempts(),
                    one.trouble().said(),
                    one.askedAt(),
                    one.since(),
                    one.behind(),
                    one.blockedBy(),
                    one.end());
        }
    }

    /** @param content the first characters of what it carries, values masked unless they were asked for; null when it is no text */
    record SheetJson(
            WorkJson work,
            List<PastAttempt> attempts,
            List<Long> behind,
            @Nullable String content) {

        static SheetJson of(WorkSheet sheet) {
            WorkContent content = sheet.content();
            return new SheetJson(
                    WorkJson.of(sheet.work()),
                    sheet.attempts(),
                    sheet.behind().stream().map(StoppedWork::id).toList(),
                    content == null ? null : content.text());
        }
    }

    /** @param failed work of it that failed again, as it is now, oldest first */
    record ReplayJson(Replay replay, int open, List<WorkJson> failed) {}
}
