package fr.passerelle.demo;

import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.Trouble;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.listeners.JobListenerSupport;

/** Tells when a Quartz job came to its end, and whether well. */
final class JobFired extends JobListenerSupport {

    private final String job;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable JobExecutionException failure;

    JobFired(String job) {
        this.job = job;
    }

    @Override
    public String getName() {
        return "demo " + job;
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException exception) {
        if (context.getJobDetail().getKey().getName().equals(job)) {
            failure = exception;
            ended.countDown();
        }
    }

    void await(Duration limit) {
        try {
            if (!ended.await(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new Trouble(ExitCode.OUTSIDE_FAILED, "Le travail planifié " + job + " n'est pas parti.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(ExitCode.OUTSIDE_FAILED, "Interrompu.");
        }
        if (failure != null) {
            throw new Trouble(ExitCode.OUTSIDE_FAILED, "Le travail planifié " + job + " a échoué : " + failure);
        }
    }
}
