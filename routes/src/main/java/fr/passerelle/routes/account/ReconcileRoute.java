package fr.passerelle.routes.account;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.ReceivedFiles;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** Accounts that came through the GAR, or that the ENT announces to it, find their pupil. */
public class ReconcileRoute extends FlowRoute {

    private final ReceivedFiles files;
    private final AccountReconciliation reconciliation;

    public ReconcileRoute(Consumers consumers, ReceivedFiles files, AccountReconciliation reconciliation) {
        super(consumers);
        this.files = files;
        this.reconciliation = reconciliation;
    }

    @Override
    public void configure() {
        take(Flow.RECONCILE_ACCOUNTS, "Reconcile a GAR account")
                .step("open the received accounts", files::open)
                .step("read accounts and verdicts", reconciliation::read)
                .end("decide for each account and save the links", reconciliation::reconcile);
    }
}
