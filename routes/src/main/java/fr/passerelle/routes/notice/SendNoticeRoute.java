package fr.passerelle.routes.notice;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.Notices;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** Operators are told by mail or webhook; nothing runs while neither is configured. */
@Component
public class SendNoticeRoute extends FlowRoute {

    private final NoticeSending sending;
    private final boolean runs;

    public SendNoticeRoute(WorkDesk desk, NoticeSending sending, Notices notices) {
        super(desk);
        this.sending = sending;
        this.runs = notices.areSent();
    }

    @Override
    public void configure() {
        take(Flow.SEND_NOTICE, "Send a notice", runs)
                .bean(sending, "compose")
                .id("read what waits by now")
                .bean(sending, "send")
                .id("tell the operators, remember that they were told");
    }
}
