package fr.passerelle.routes.notice;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.notice.NoticeLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells by one channel what is still true when its turn comes, and remembers that it was told. */
public class NoticeSending {

    /**
     * What is about to be told.
     *
     * @param notice null when there is nothing to be told any more
     * @param told remembers it
     */
    public record Draft(
            Work work, Channel channel, @Nullable Notice notice, Runnable told) {}

    private final NoticeLedger notices;
    private final JournalLedger journal;
    private final NoticeChannels channels;
    private final WorkInHand inHand;
    private final Clock clock;

    public NoticeSending(
            NoticeLedger notices, JournalLedger journal, NoticeChannels channels, WorkInHand inHand, Clock clock) {
        this.notices = notices;
        this.journal = journal;
        this.channels = channels;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** Reads what is open, refused or late by now. */
    public Draft compose(Work work) {
        Matter matter = Matter.parse(work.subject());
        Draft nothing = new Draft(work, matter.channel(), null, () -> {});
        if (matter.isLate()) {
            return late(nothing);
        }
        return matter.isFile()
                ? refused(nothing, Long.parseLong(matter.about()))
                : held(nothing, new Uai(matter.about()));
    }

    private Draft held(Draft nothing, Uai uai) {
        return notices.openHolds(nothing.channel(), uai)
                .map(open -> new Draft(nothing.work(), nothing.channel(), open.notice(), () -> {
                    notices.toldHolds(nothing.channel(), open.holds());
                    journal(
                            nothing.channel(),
                            open.notice(),
                            "holds",
                            open.holds().size());
                }))
                .orElse(nothing);
    }

    private Draft late(Draft nothing) {
        return notices.openAlarms(nothing.channel())
                .map(open -> new Draft(nothing.work(), nothing.channel(), open.notice(), () -> {
                    notices.toldAlarms(nothing.channel(), open.alarms());
                    journal(
                            nothing.channel(),
                            open.notice(),
                            "alarms",
                            open.alarms().size());
                }))
                .orElse(nothing);
    }

    private Draft refused(Draft nothing, long fileId) {
        return notices.refusal(nothing.channel(), fileId)
                .map(refusal -> new Draft(nothing.work(), nothing.channel(), refusal, () -> {
                    notices.toldFile(nothing.channel(), fileId);
                    journal(nothing.channel(), refusal, "file", fileId);
                }))
                .orElse(nothing);
    }

    /** Sent first, remembered after: a crash in between sends the same notice again, with the same key. */
    public void send(Draft draft) {
        Optional.ofNullable(draft.notice())
                .flatMap(notice -> channels.by(draft.channel()).map(port -> {
                    port.send(notice);
                    return draft.told();
                }))
                .ifPresentOrElse(
                        told -> inHand.complete(draft.work(), work -> told.run()),
                        () -> inHand.complete(draft.work(), work -> {}));
    }

    private void journal(Channel channel, Notice notice, String what, long number) {
        Map<String, String> details = new TreeMap<>();
        details.put("channel", channel.name());
        details.put(what, Long.toString(number));
        Uai uai = notice.uai();
        journal.record(new JournalEntry(
                clock.instant(),
                JournalLedger.HUB,
                JournalAction.NOTICE_SENT,
                uai == null ? null : uai.value(),
                null,
                details));
    }
}
