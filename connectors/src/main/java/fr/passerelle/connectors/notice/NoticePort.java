package fr.passerelle.connectors.notice;

import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;

/** One way to the operators. */
public interface NoticePort {

    Channel channel();

    /**
     * Hands the notice over. Sent twice after a crash, it carries the same {@link Notice#key()}.
     *
     * @throws NoticeUndelivered when the other side cannot be reached or is not well: try again later
     * @throws NoticeRefused when the other side refuses it: trying again without a change is useless
     */
    void send(Notice notice);
}
