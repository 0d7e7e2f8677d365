package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedAccess;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalWriter;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every access to the feed in the journal, safe there before the caller has an answer. */
@Component
class FeedJournal {

    private static final Logger log = LoggerFactory.getLogger(FeedJournal.class);

    private final JournalWriter journal;
    private final Clock clock;

    FeedJournal(JournalWriter journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins to write that a school was read; {@link #await} it before the answer. */
    CompletableFuture<@Nullable Void> read(
            FeedAccess access, @Nullable Uai uai, @Nullable Integer rows, HttpStatus as) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("feed", "certifications");
        details.put("statuses", access.allStatuses() ? "all" : "obtained");
        details.put("status", String.valueOf(as.value()));
        if (access.uai() != null && !access.uai().equals(uai)) {
            details.put("successor", access.uai().value());
        }
        if (rows != null) {
            details.put("rows", rows.toString());
        }
        return write(access.clientId(), JournalAction.DATA_READ, uai, details);
    }

    /** Writes that a client was refused something, and gives the refusal back to be thrown. */
    FeedRefusal refused(String clientId, @Nullable Uai uai, FeedRefusal refusal) {
        await(write(clientId, JournalAction.FEED_REFUSED, uai, Map.of("reason", refusal.code())));
        return refusal;
    }

    /** Writes that a client was given a token. */
    void issued(String clientId) {
        await(write(clientId, JournalAction.FEED_TOKEN_ISSUED, null, Map.of()));
    }

    /** @throws FeedRefusal 503 when the line could not be written: then nothing may be answered */
    void await(CompletableFuture<@Nullable Void> written) {
        try {
            written.join();
        } catch (CompletionException e) {
            log.error(
                    "Le journal ne s'écrit pas, le flux ne répond plus : {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            throw FeedRefusal.unavailable();
        }
    }

    private CompletableFuture<@Nullable Void> write(
            String clientId, JournalAction action, @Nullable Uai uai, Map<String, String> details) {
        return journal.record(
                new JournalEntry(clock.instant(), clientId, action, uai == null ? null : uai.value(), null, details));
    }
}
