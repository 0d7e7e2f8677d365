package fr.passerelle.connectors.ledger.today;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The last night of a flow, and what has become of the work that it asked for.
 *
 * @param zone whose night it was
 * @param schools how many it concerned
 * @param done pieces that came to their end, given up or not
 * @param underWay pieces that wait, or that somebody is at
 * @param failing of those, the ones that failed so far
 * @param quarantined pieces that failed too often
 */
public record NightRun(
        Flow flow, ZoneId zone, Instant at, int schools, int done, int underWay, int failing, int quarantined) {}
