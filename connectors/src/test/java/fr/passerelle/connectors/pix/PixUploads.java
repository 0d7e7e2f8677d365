package fr.passerelle.connectors.pix;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Uploads that are followed to their end, as the hub's flow does by and by. */
final class PixUploads {

    private PixUploads() {}

    static UploadOutcome toTheEnd(PixPort pix, long organizationId, byte[] export, ExportFormat format) {
        AtomicReference<UploadOutcome> outcome = new AtomicReference<>(pix.upload(organizationId, export, format));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> hasEnded(pix, outcome));
        return outcome.get();
    }

    private static boolean hasEnded(PixPort pix, AtomicReference<UploadOutcome> outcome) {
        if (outcome.get() instanceof UploadOutcome.UnderWay underWay) {
            outcome.set(pix.followUp(underWay.mark()));
        }
        return !(outcome.get() instanceof UploadOutcome.UnderWay);
    }
}
