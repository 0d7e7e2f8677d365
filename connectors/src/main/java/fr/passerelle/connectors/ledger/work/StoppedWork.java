package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.domain.work.WorkTrouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as people look at it who decide what becomes of it.
 *
 * @param askedAt when it was asked for
 * @param since when it went into quarantine last; null when never, or when that was not kept
 * @param cause what it has in common with others, a stable key; see {@link QuarantineView#causes}
 * @param behind pieces that wait for it to end
 * @param blockedBy number of the earlier piece in quarantine that it waits behind; null when none
 * @param about what it is about
 * @param end how it was given up, null while it was not
 * @param replay the last demand that took it out of quarantine, null when none did
 */
public record StoppedWork(
        Work work,
        Instant askedAt,
        @Nullable Instant since,
        WorkTrouble trouble,
        String cause,
        int behind,
        @Nullable Long blockedBy,
        About about,
        @Nullable GivenUp end,
        @Nullable Long replay) {

    /**
     * What a piece of work is about.
     *
     * @param uai null when it concerns no single school
     * @param school name of the school; null when it is not in the directory
     * @param file number of the received file; null when it is about none
     * @param fileName null without a file
     * @param session number of the session at Pix Certif; null when it is about none, or when it was not read yet
     */
    public record About(
            @Nullable Uai uai,
            @Nullable String school,
            @Nullable Long file,
            @Nullable String fileName,
            @Nullable Long session) {}

    public long id() {
        return work.id();
    }

    /** Whether a person may replay it or give it up. */
    public boolean isQuarantined() {
        return work.state() == WorkState.QUARANTINED;
    }
}
