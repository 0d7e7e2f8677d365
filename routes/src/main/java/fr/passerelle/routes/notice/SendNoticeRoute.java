package fr.passerelle.routes.notice;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** Operators are told by mail or webhook; nothing runs while neither is configured. */
public class SendNoticeRoute extends FlowRoute {

    private final NoticeSending sending;

    public SendNoticeRoute(Consumers consumers, NoticeSending sending) {
        super(consumers);
        this.sending = sending;
    }

    @Override
    public void configure() {
        take(Flow.SEND_NOTICE, "Send a notice")
                .step("read what waits by now", sending::compose)
                .end("tell the operators, remember that they were told", sending::send);
    }
}
