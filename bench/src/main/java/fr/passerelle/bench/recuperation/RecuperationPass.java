package fr.passerelle.bench.recuperation;

import fr.passerelle.bench.served.AcademySize;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One Récupération of every school, timed from the asking to the last commit, then checked. */
final class RecuperationPass {

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long STUCK_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Ledger ledger;
    private final AcademySize size;
    private final Semaphore never = new Semaphore(0);

    RecuperationPass(Ledger ledger, AcademySize size) {
        this.ledger = ledger;
        this.size = size;
    }

    /**
     * One pass.
     *
     * @param seconds from the asking to the last commit
     * @param askSeconds of which for the asking, which is one transaction
     * @param share schools done by each node
     */
    record Pass(double seconds, double askSeconds, Collection<Integer> share) {}

    /** Everything is written, by hubs that were just started. */
    Pass first(List<ServedHub> hubs) throws IOException {
        ledger.forget();
        Pass pass = pass(hubs);
        check(ledger.schoolsWithRun() == size.schools() && ledger.runs() == size.schools(), "one run a school");
        return pass;
    }

    /** Nothing has changed since. */
    Pass again(List<ServedHub> hubs) throws IOException {
        Pass pass = pass(hubs);
        check(ledger.schoolsWithRun() == size.schools(), "no school without a run");
        return pass;
    }

    private Pass pass(List<ServedHub> hubs) throws IOException {
        ledger.newPass();
        long start = System.nanoTime();
        ledger.askAll(size.year());
        double asked = (System.nanoTime() - start) / 1e9;
        awaitEnd(hubs);
        double seconds = (System.nanoTime() - start) / 1e9;
        Collection<Integer> share = ledger.byNode().values();
        check(ledger.doneTwice() == 0, "no school twice");
        check(share.stream().mapToInt(Integer::intValue).sum() == size.schools(), "every school");
        check(ledger.quarantined() == 0, "nothing in quarantine");
        check(ledger.wrongLivrets() == 0, "every livret as obtained");
        return new Pass(seconds, asked, share);
    }

    private void awaitEnd(List<ServedHub> hubs) throws IOException {
        long open = ledger.open();
        long progressed = System.nanoTime();
        while (open > 0) {
            pause();
            long now = ledger.open();
            if (now < open) {
                progressed = System.nanoTime();
            }
            open = now;
            if (System.nanoTime() - progressed > STUCK_NANOS || hubs.stream().noneMatch(ServedHub::isAlive)) {
                throw new IOException("plus rien n'avance, " + open + " collèges restent :\n"
                        + hubs.get(0).told());
            }
        }
    }

    private void pause() throws IOException {
        try {
            if (never.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody releases it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrompu", e);
        }
    }

    private static void check(boolean asItShould, String what) {
        if (!asItShould) {
            throw new IllegalStateException("the récupération is not right: " + what);
        }
    }
}
