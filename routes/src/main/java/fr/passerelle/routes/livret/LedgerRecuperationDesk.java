package fr.passerelle.routes.livret;

import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;

/** Rehearses the Récupération by the code that runs it, asks for it, and does what people decide about livrets. */
public class LedgerRecuperationDesk implements RecuperationDesk {

    private final RecuperationRehearsal rehearsal;
    private final RecuperationRequests requests;
    private final LivretDecisions decisions;

    public LedgerRecuperationDesk(
            RecuperationRehearsal rehearsal, RecuperationRequests requests, LivretDecisions decisions) {
        this.rehearsal = rehearsal;
        this.requests = requests;
        this.decisions = decisions;
    }

    @Override
    public Rehearsal rehearse(Uai uai, Instant asOf) {
        return rehearsal.rehearse(uai, asOf);
    }

    @Override
    public Rehearsal rehearse(Uai uai, LocalDate day) {
        return rehearsal.rehearse(uai, day);
    }

    @Override
    public Asked ask(Uai uai, String who) {
        return requests.ask(uai, who);
    }

    @Override
    public boolean withdraw(long holdId, String who) {
        return decisions.withdraw(holdId, who);
    }

    @Override
    public boolean restore(long holdId, String who) {
        return decisions.restore(holdId, who);
    }

    @Override
    public boolean keep(long holdId, String who) {
        return decisions.keep(holdId, who);
    }
}
