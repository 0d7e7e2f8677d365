package fr.passerelle.routes.notice;

import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Occasion;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Notices;
import java.util.List;

/**
 * Asks for notices, one piece of work for each channel: a mail that went out is not sent again because the webhook
 * fails. What is told is read when it is sent.
 */
public class OperatorNotices implements Notices {

    private final NoticeChannels channels;
    private final WorkLedger works;

    public OperatorNotices(NoticeChannels channels, WorkLedger works) {
        this.channels = channels;
        this.works = works;
    }

    @Override
    public void about(Uai uai) {
        ask(channels.on(Occasion.HELD), uai.value(), uai.value());
    }

    @Override
    public void refused(long fileId, String uai) {
        ask(channels.on(Occasion.REFUSED), uai, Long.toString(fileId));
    }

    @Override
    public void late() {
        ask(channels.on(Occasion.LATE), Matter.LATE, Matter.LATE);
    }

    @Override
    public List<WorkKey> keys(String uai) {
        return channels.ports().stream()
                .map(port -> new WorkKey(Flow.SEND_NOTICE, key(port.channel(), uai)))
                .toList();
    }

    @Override
    public boolean areSent() {
        return !channels.ports().isEmpty();
    }

    /** By channel and school, work that is late apart, so that two notices never tell of one hold at once; none waits behind a quarantine. */
    private void ask(List<Channel> by, String school, String about) {
        if (by.isEmpty()) {
            return;
        }
        works.reserve(keys(school));
        by.forEach(channel ->
                works.askUnlessWaiting(Flow.SEND_NOTICE, key(channel, school), new Matter(channel, about).toString()));
    }

    private static String key(Channel channel, String school) {
        return new Matter(channel, school).toString();
    }
}
