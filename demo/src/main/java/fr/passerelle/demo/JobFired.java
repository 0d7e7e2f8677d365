package fr.passerelle.demo;

import fr.passerelle.hub.cli.ExitCode;
import fr.passerelle.hub.cli.Trouble;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;

/** Tells when a Quartz job came to its end, and whether well. */
final class JobFired extends JobListenerSupport {

    private final String job;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable JobExecutionException failure;

    private JobFired(String job) {
        this.job = job;
    }

    /** Fires a job now, and waits for its end. */
    static void fire(Scheduler quartz, JobKey job, Duration limit) throws SchedulerException {
        JobFired fired = new JobFired(job.getName());
        quartz.getListenerManager().addJobListener(fired);
        try {
            quartz.triggerJob(job);
            fired.await(limit);
        } finally {
            quartz.getListenerManager().removeJobListener(fired.getName());
        }
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

    private void await(Duration limit) {
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
