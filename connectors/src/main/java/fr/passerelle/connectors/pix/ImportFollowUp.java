package fr.passerelle.connectors.pix;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at an import again and again until it ended or took too long. */
final class ImportFollowUp {

    private final Duration interval;
    private final Duration limit;

    ImportFollowUp(Duration interval, Duration limit) {
        this.interval = interval;
        this.limit = limit;
    }

    /**
     * @param look empty while the import goes on
     * @throws PartnerUnavailable when it still goes on at the limit
     */
    UploadOutcome await(Supplier<Optional<UploadOutcome>> look) {
        long start = System.nanoTime();
        Optional<UploadOutcome> outcome = look.get();
        while (outcome.isEmpty()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new PartnerUnavailable("import-information: the import has not ended within " + limit);
            }
            outcome = later(look);
        }
        return outcome.get();
    }

    private Optional<UploadOutcome> later(Supplier<Optional<UploadOutcome>> look) {
        Executor afterAWhile = CompletableFuture.delayedExecutor(interval.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return CompletableFuture.supplyAsync(look, afterAWhile).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the follow-up of an import failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerUnavailable("import-information: interrupted", e);
        }
    }
}
