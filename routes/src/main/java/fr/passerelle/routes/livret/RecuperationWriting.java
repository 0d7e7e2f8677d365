package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.certification.CertificationQuestions;
import fr.passerelle.connectors.ledger.certification.CertificationQuestions.Question;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.livret.ControlFileLedger;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.livret.LivretWrite;
import fr.passerelle.connectors.ledger.livret.PupilClause;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.mappings.lsu.ControlFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One run of the Récupération for one school: decide for each pupil of 3e, write, sum up; in the caller's transaction. */
public class RecuperationWriting {

    private final RecuperationPlanning planning;
    private final LivretLedger livrets;
    private final CertificationQuestions questions;
    private final ControlFileLedger files;
    private final WorkLedger works;

    public RecuperationWriting(
            RecuperationPlanning planning,
            LivretLedger livrets,
            CertificationQuestions questions,
            ControlFileLedger files,
            WorkLedger works) {
        this.planning = planning;
        this.livrets = livrets;
        this.questions = questions;
        this.files = files;
        this.works = works;
    }

    /**
     * A person who decides about a livret of the school waits for the end; see {@link LivretDecisions}.
     *
     * @param causes why it was asked for
     */
    void write(Uai uai, SchoolYear year, Instant now, List<WorkCause> causes) {
        works.reserve(List.of(new WorkKey(Flow.RECOVER, uai.value()), new WorkKey(Flow.DELIVER_CONTROL, uai.value())));
        RecuperationPlan plan = planning.plan(uai, year);
        write(plan, now);
        ask(plan);
        keep(plan, now, causes);
    }

    private void write(RecuperationPlan plan, Instant now) {
        List<LivretWrite> writes = plan.writes()
                .map(one -> new LivretWrite(
                        one.pupil().personId(),
                        Objects.requireNonNull(one.decision().write())))
                .toList();
        if (!livrets.writeAll(plan.uai(), writes, now)) {
            // Rolled back and delivered again: the next attempt decides from what is true by then.
            throw new IllegalStateException("a certification was taken back while the récupération ran");
        }
    }

    private void ask(RecuperationPlan plan) {
        questions.settle(
                HoldKind.CANCELLED_SINCE,
                plan.uai(),
                plan.outcomes().stream().map(one -> one.pupil().personId()).toList(),
                plan.reviews()
                        .map(one -> new Question(
                                one.pupil().personId(),
                                Objects.requireNonNull(one.held()).id()))
                        .toList());
    }

    private void keep(RecuperationPlan plan, Instant now, List<WorkCause> causes) {
        List<PupilClause> clauses = plan.outcomes().stream()
                .map(one -> new PupilClause(
                        one.pupil().personId(),
                        one.pupil().division(),
                        one.decision().clause()))
                .toList();
        byte[] control = ControlFile.write(plan);
        byte[] said = ControlFile.fingerprint(control);
        if (!livrets.repeatRun(plan.uai(), plan.year(), now, said, causes)) {
            long run = livrets.saveRun(plan.uai(), plan.year(), now, plan.summary(), said, clauses, causes);
            files.save(run, ControlFile.name(plan.uai(), now, run), control, clauses.size());
            works.ask(Flow.DELIVER_CONTROL, plan.uai().value(), Long.toString(run));
        }
    }
}
