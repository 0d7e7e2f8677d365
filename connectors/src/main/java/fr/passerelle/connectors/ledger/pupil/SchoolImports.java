package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.pupil.RepeatedHour;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last export applied for each school and year, and what its pupils are recognised by. */
@Component
class SchoolImports {

    private static final String STANDING = """
            select not exists (select from school_import
                    where uai = :uai and school_year = :year and settled) as new_year,
                exists (select from school_import where uai = :uai
                    and (school_year > :year
                        or stamped_at > :stamp and (:first or stamped_at >= :until))) as older,
                exists (select from school_import
                    where uai = :uai and stamped_at >= :from and stamped_at < :until) as ambiguous,
                coalesce((select i.fingerprint = decode(:fingerprint, 'hex') and not exists (
                        select from pupil p where p.uai = :uai and not p.active and p.moved_to is not null
                            and p.left_at >= i.applied_at)
                    from school_import i where i.uai = :uai order by i.school_year desc limit 1), false) as same""";

    private static final String WRITE = """
            insert into school_import (uai, school_year, stamped_at, applied_at, file_id, settled, fingerprint)
            values (:uai, :year, :stamp, :now, :file, :whole,
                case when :whole and not exists (select from pupil_change where verdict = 'REATTRIBUTED')
                        and not exists (select from doubted_pupil)
                    then decode(:fingerprint, 'hex') end)
            on conflict (uai, school_year) do update set
                stamped_at = coalesce(excluded.stamped_at, school_import.stamped_at),
                applied_at = excluded.applied_at, applied_no = excluded.applied_no, file_id = excluded.file_id, fingerprint = excluded.fingerprint,
                settled = school_import.settled or excluded.settled""";

    /** The pupils are those of the export applied last: what they are recognised by stays. */
    private static final String WRITE_SAME = """
            insert into school_import (uai, school_year, stamped_at, applied_at, file_id, fingerprint)
            values (:uai, :year, :stamp, :now, :file, decode(:fingerprint, 'hex'))
            on conflict (uai, school_year) do update set
                stamped_at = coalesce(excluded.stamped_at, school_import.stamped_at),
                applied_at = excluded.applied_at, applied_no = excluded.applied_no, file_id = excluded.file_id""";

    private final JdbcClient jdbc;

    SchoolImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where an export stands among those applied.
     *
     * @param newYear none of its year was applied whole yet for the school: a truncated first export does not begin it
     * @param older one stamped later, or of a later year, is applied
     * @param ambiguous one stamped within the same repeated hour is applied: the stamps do not tell which is older
     * @param same the one applied last was applied whole and had the same fingerprint, and nobody has moved away since
     */
    record Standing(boolean newYear, boolean older, boolean ambiguous, boolean same) {}

    Standing standing(
            Uai uai,
            SchoolYear year,
            @Nullable LocalDateTime stampedAt,
            @Nullable RepeatedHour repeated,
            String fingerprint) {
        return jdbc.sql(STANDING)
                .param("uai", uai.value())
                .param("year", year.start())
                .param("stamp", stampedAt, Types.TIMESTAMP)
                .param("from", repeated == null ? null : repeated.from(), Types.TIMESTAMP)
                .param("until", repeated == null ? null : repeated.until(), Types.TIMESTAMP)
                .param("first", repeated == null || repeated.first())
                .param("fingerprint", fingerprint)
                .query((row, number) -> new Standing(
                        row.getBoolean("new_year"),
                        row.getBoolean("older"),
                        row.getBoolean("ambiguous"),
                        row.getBoolean("same")))
                .single();
    }

    /** The latest of each moment. */
    AppliedImport latest(Uai uai) {
        return jdbc.sql(
                        "select max(stamped_at) as stamped_at, max(applied_at) as applied_at from school_import where uai = :uai")
                .param("uai", uai.value())
                .query((row, number) -> new AppliedImport(
                        row.getObject("stamped_at", LocalDateTime.class), Sql.instantOrNull(row, "applied_at")))
                .single();
    }

    /** @param whole no part of it was held; an INE that a person must look at keeps it from being whole as well */
    void write(StagedImport staged, boolean whole, ImportValues values) {
        jdbc.sql(staged.sameAsApplied() ? WRITE_SAME : WRITE)
                .params(values.all())
                .param("stamp", staged.stampedAt(), Types.TIMESTAMP)
                .param("fingerprint", staged.fingerprint())
                .param("whole", whole)
                .update();
    }

    /** The pupils of these schools change otherwise than by an export: the next one must be compared again. */
    void forget(long personId) {
        jdbc.sql("""
                        update school_import set fingerprint = null
                        where uai in (select uai from pupil where person_id = :person)""").param("person", personId).update();
    }
}
