package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bearer of a good token may do with one school, and what the feed last answered about it.
 *
 * @param inScope whether the token, and still the client, have the scope asked about
 * @param allStatuses whether the client may also read what is not obtained
 * @param uai the school that is answered with: the one asked for, or the one that has taken it over; null when the directory
 *     does not know it
 * @param allowed whether it may read that school
 * @param calendar in whose time that school lives
 * @param version of what the feed says of the school, null while nothing was ever to be said
 * @param rows certifications in the document, null when there is none of that version
 * @param content the document of that version, compressed; null when there is none, or when the caller has seen it
 */
public record FeedAccess(
        String clientId,
        int requestsPerMinute,
        boolean inScope,
        boolean allStatuses,
        @Nullable Uai uai,
        boolean allowed,
        SchoolCalendar calendar,
        @Nullable UUID version,
        @Nullable Integer rows,
        byte @Nullable [] content) {}
