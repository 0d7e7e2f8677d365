package fr.passerelle.routes.session;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** A session that the school finalised goes to Pix Certif, once in effect. */
@Component
public class PushSessionRoute extends FlowRoute {

    private final PixExchanges exchanges;
    private final FileDesk files;
    private final SessionPush push;

    public PushSessionRoute(WorkDesk desk, PixExchanges exchanges, FileDesk files, SessionPush push) {
        super(desk);
        this.exchanges = exchanges;
        this.files = files;
        this.push = push;
    }

    @Override
    public void configure() {
        take(Flow.PUSH_SESSION, "Push a finalised session", exchanges.enabled())
                .bean(files, "open")
                .id("open the received session")
                .bean(push, "check")
                .id("check it before Pix sees it")
                .filter(exchange ->
                        exchange.getMessage().getBody(SessionPush.Checked.class).accepted())
                .bean(push, "enrol")
                .id("enrol its candidates")
                .bean(push, "finalise")
                .id("report incidents and finalise");
    }
}
