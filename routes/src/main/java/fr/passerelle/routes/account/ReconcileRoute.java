package fr.passerelle.routes.account;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.file.FileDesk;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** Accounts that came through the GAR, or that the ENT announces to it, find their pupil. */
@Component
public class ReconcileRoute extends FlowRoute {

    private final FileDesk files;
    private final AccountReconciliation reconciliation;

    public ReconcileRoute(WorkDesk desk, FileDesk files, AccountReconciliation reconciliation) {
        super(desk);
        this.files = files;
        this.reconciliation = reconciliation;
    }

    @Override
    public void configure() {
        take(Flow.RECONCILE_ACCOUNTS, "Reconcile a GAR account")
                .bean(files, "open")
                .id("open the received accounts")
                .bean(reconciliation, "read")
                .id("read accounts and verdicts")
                .bean(reconciliation, "reconcile")
                .id("decide for each account and save the links");
    }
}
