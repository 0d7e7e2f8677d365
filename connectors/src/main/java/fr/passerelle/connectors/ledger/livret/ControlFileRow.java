package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The control file of a run.
 *
 * @param calendar in whose time the school lives
 * @param at instant of the run
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param rows pupils in it
 * @param deliveredAt null while it is not delivered
 */
public record ControlFileRow(
        long runId,
        Uai uai,
        SchoolCalendar calendar,
        SchoolYear year,
        Instant at,
        String name,
        String sha256,
        int rows,
        byte[] content,
        @Nullable Instant deliveredAt) {}
