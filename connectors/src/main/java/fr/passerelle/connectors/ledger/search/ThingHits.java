package fr.passerelle.connectors.ledger.search;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Things of schools that answer.
 *
 * @param works none for who sees some schools only: what the hub does is the academy's
 */
public record ThingHits(
        Hits<SchoolHit> schools,
        Hits<SessionHit> sessions,
        Hits<FileHit> files,
        Hits<WorkHit> works,
        Hits<HoldHit> holds) {

    /**
     * @param town null when the directory does not tell it
     * @param isClosed whether another school has taken it over
     */
    public record SchoolHit(Uai uai, String name, @Nullable String town, boolean isClosed) {}

    /**
     * @param state {@code RECEIVED}, {@code FINALISED} or {@code REFUSED}
     * @param refusal why Pix does not take it, in French, or null
     */
    public record SessionHit(
            long id,
            Uai uai,
            String schoolName,
            LocalDate date,
            LocalTime time,
            String room,
            int candidates,
            String state,
            @Nullable String refusal) {}

    /**
     * @param uai null for one of several schools
     * @param schoolName likewise, or null when the directory does not know the school
     */
    public record FileHit(
            long id,
            String name,
            @Nullable Uai uai,
            @Nullable String schoolName,
            Flow flow,
            Instant receivedAt,
            FileState state) {}

    /** @param lastError of its last failed attempt, null when none failed */
    public record WorkHit(
            long id,
            Flow flow,
            WorkState state,
            Instant askedAt,
            @Nullable String lastError) {}

    /** @param isUndone whether the decision was taken back */
    public record HoldHit(long id, HoldKind kind, HoldState state, boolean isUndone, Uai uai, Instant openedAt) {}
}
