package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.school.Tally;
import fr.passerelle.connectors.ledger.school.TallyView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.Trouble;
import fr.passerelle.routes.schedule.NightlyRoute;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/** Makes the hub's own jobs fire, by Quartz, and waits until nothing is left to do. */
final class HubDriver {

    private static final long LOOK_EVERY_MILLIS = 40;
    private static final Duration STUCK = Duration.ofSeconds(90);

    /** What happens during a stage. */
    interface Acts {
        void play() throws IOException;
    }

    private final Year year;
    private final Screen screen;
    private final Scheduler quartz;
    private final FlowView flows;
    private final TallyView tallies;

    HubDriver(Year year, Screen screen) {
        this.year = year;
        this.screen = screen;
        this.quartz = year.hub().getBean(Scheduler.class);
        this.flows = year.hub().getBean(FlowView.class);
        this.tallies = year.hub().getBean(TallyView.class);
    }

    /** Plays a stage and waits for its end; what it changed in the ledger is its line of the table. */
    StageRow stage(String label, Acts acts) throws IOException {
        long started = System.nanoTime();
        Tally before = tallies.tally();
        acts.play();
        settle(label);
        Tally after = tallies.tally();
        StageRow row = new StageRow(
                label,
                after.asked() - before.asked(),
                after.done() - before.done(),
                after.refusedFiles() - before.refusedFiles(),
                after.holds() - before.holds(),
                (System.nanoTime() - started) / 1e9);
        screen.stageDone(row);
        return row;
    }

    /**
     * Fires a nightly job now, in each zone that has one, and waits until it has asked for its work. A job that a killed
     * demo had fired at the same instant is not fired again: a second récupération would find everything held already.
     */
    void fire(Flow flow) {
        if (tallies.wasAsked(flow, year.clock().instant())) {
            return;
        }
        try {
            for (JobKey job : quartz.getJobKeys(GroupMatcher.jobGroupEquals(NightlyRoute.GROUP))) {
                if (job.getName().equals(flow.name()) || job.getName().startsWith(flow.name() + "-")) {
                    JobFired.fire(quartz, job, STUCK);
                }
            }
        } catch (SchedulerException e) {
            throw new Trouble(ExitCode.OUTSIDE_FAILED, "Quartz n'a pas lancé " + flow.label() + " : " + e.getMessage());
        }
    }

    /** Waits until every dropped file is taken and all work that can move is done. */
    void settle(String label) throws IOException {
        Semaphore never = new Semaphore(0);
        long lastProgress = System.nanoTime();
        long lastDone = -1;
        while (year.intake().waiting() > 0 || flows.open() > 0) {
            Tally now = tallies.tally();
            screen.bar(label, now.done(), now.asked());
            if (now.done() != lastDone) {
                lastDone = now.done();
                lastProgress = System.nanoTime();
            }
            if (System.nanoTime() - lastProgress > STUCK.toNanos()) {
                throw new Trouble(
                        ExitCode.OUTSIDE_FAILED,
                        "Plus rien n'avance : " + flows.open() + " travaux en attente, "
                                + year.intake().waiting() + " fichiers à prendre. Le journal dit pourquoi.");
            }
            pause(never);
        }
    }

    void showQuarantine() {
        for (Work work : flows.quarantined()) {
            screen.line("Quarantaine : " + work.flow().label() + " " + work.key() + " — " + work.lastError());
        }
    }

    private static void pause(Semaphore never) {
        try {
            if (never.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody releases it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(ExitCode.OUTSIDE_FAILED, "Interrompu.");
        }
    }
}
