package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a school stands in the six flows, in the present school year: figures only, their judgement belongs to the reader.
 *
 * @param pupils active pupils
 * @param lastImport the last SIECLE export received this school year, null while there is none
 * @param feed Pix's results feed about the school
 * @param holds what waits for a person
 * @param refused files that were refused and that nobody has mended or settled, the newest first
 * @param quarantined work in quarantine: asked for this school year, or holding up other work
 */
public record SchoolStanding(
        School school,
        int pupils,
        @Nullable LastImport lastImport,
        Accounts accounts,
        Readiness readiness,
        Sessions sessions,
        Results results,
        Feed feed,
        Recuperation recuperation,
        int holds,
        List<RefusedFile> refused,
        int quarantined) {

    public SchoolStanding {
        refused = List.copyOf(refused);
    }

    /** Those of one flow. */
    public List<RefusedFile> refused(Flow flow) {
        return refused.stream().filter(file -> file.flow() == flow).toList();
    }

    /**
     * @param appliedAt when an export was applied last, null while none was
     */
    public record LastImport(
            FileState state, Instant receivedAt, @Nullable Instant appliedAt) {}

    /**
     * @param matched active pupils with an account
     * @param toSettle accounts that a person must decide of
     */
    public record Accounts(int matched, int toSettle) {}

    /**
     * @param certifiable active pupils whom Pix says certifiable
     * @param syncedAt last synchronisation, null while there was none
     */
    public record Readiness(int certifiable, @Nullable Instant syncedAt) {}

    /**
     * @param received sessions of this school year that the school finalised
     * @param finalised those Pix has
     * @param refused those that cannot be pushed as they are
     */
    public record Sessions(int received, int finalised, int refused) {}

    /**
     * @param obtained certifications sat this school year and obtained
     * @param settled those the jury has settled, whatever the outcome
     * @param awaited those sat and not settled yet
     */
    public record Results(int obtained, int settled, int awaited) {}

    /**
     * @param answeredAt when it answered last, null while it never did
     * @param silentSince since when it says no more what it said, null while it speaks
     * @param missing pupils of whom it says no more what it said
     */
    public record Feed(
            @Nullable Instant answeredAt, @Nullable Instant silentSince, int missing) {}

    /**
     * @param thirds active pupils of 3e, whom it concerns
     * @param at last Récupération of this school year, were it one that said nothing new; null while there was none
     * @param concerned pupils of that run
     * @param holding those whose livret held a certification after it
     * @param toReview livrets whose certification was cancelled since
     */
    public record Recuperation(int thirds, @Nullable Instant at, int concerned, int holding, int toReview) {}
}
