package fr.passerelle.routes.session;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** A session that the school finalised goes to Pix Certif, once in effect. */
public class PushSessionRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final SessionCheck sessions;
    private final SessionPush push;

    public PushSessionRoute(Consumers consumers, ReceivedFiles files, SessionCheck sessions, SessionPush push) {
        super(consumers);
        this.files = files;
        this.sessions = sessions;
        this.push = push;
    }

    @Override
    public void configure() {
        take(Flow.PUSH_SESSION, "Push a finalised session")
                .step("open the received session", files::open)
                .step("check it before Pix sees it", sessions::check)
                .onlyIf(CheckedSession::accepted)
                .step("enrol its candidates", push::enrol)
                .onlyIf(CheckedSession::accepted)
                .end("report incidents and finalise", push::finalise);
    }
}
