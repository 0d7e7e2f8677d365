package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.certification.CertificationRow;
import fr.passerelle.connectors.ledger.pupil.LevelRow;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the feed of certifications hands out, and the documents made of it. */
@Repository
public class FeedLedger {

    private static final String PUPIL = """
            p.ine, p.first_name, p.middle_name, p.third_name, p.last_name, p.birthdate, k.mef_code, k.mefstat""";

    private static final String IS_LYCEE = "(select kind from school where uai = :uai) is not distinct from 'LYCEE'";

    /** Active pupils of the school, and of those that it has taken over as long as its own export does not have them. */
    private static final String PUPILS = """
            (select uai from school where uai = :uai or successor = :uai) f
                join pupil p on p.uai = f.uai and p.active and (p.uai = :uai or not exists (
                    select from pupil h where h.uai = :uai and h.person_id = p.person_id and h.active))""";

    /** What the level of a pupil of a lycée is read from; nothing for another school, where it changes nothing. */
    private static final String LEVELS = """
            select p.uai, p.code, %s
            from (select distinct p.uai, p.mef_code, p.mef_code as code from %s where %s) p
            %s""".formatted(LevelRow.COLUMNS, PUPILS, IS_LYCEE, LevelRow.JOIN);

    /** Of each pupil {@code p}, from {@code levels}. */
    private static final String LEVEL = "left join levels k on k.uai = p.uai and k.code = p.mef_code";

    /** Pix took it back, or it may be another pupil's: it counts as awaited, as in the récupération, until that is decided. */
    private static final String IN_QUESTION = """
            exists (select from hold h where h.state = 'OPEN' and h.kind in ('REGRESSION', 'OTHER_PERSON')
                and h.subject = c.id::text)""";

    /** Of a person, whatever livret or list it stands in. */
    private static final String EVER_OBTAINED = """
            select c.id, 'VALIDATED' as status, true as published, %1$s from certification c
            where c.person_id = p.person_id and c.status = 'VALIDATED' and (not %2$s or exists (
                select from livret_entry l where l.person_id = p.person_id and l.certification_id = c.id))
            union all
            select l.certification_id, 'VALIDATED', true, %1$s from livret_entry l
            where l.person_id = p.person_id
                and not exists (select from certification c where c.id = l.certification_id)""".formatted(CertificationRow.COLUMNS, IN_QUESTION);

    /**
     * What a livret holds; and for a lycée, whose pupils of lycée have no récupération, the newest obtained certification
     * known, in a livret or not. Which of the two a pupil is told by, {@link #isToldByLivret} says.
     */
    private static final String OBTAINED =
            """
            select %1$s, true as by_livret, l.certification_id as id, 'VALIDATED' as status, true as published, %2$s
            from %5$s join livret_entry l using (person_id) %6$s
            union all
            select %1$s, false, l.*
            from %5$s %6$s
                cross join lateral (%4$s order by taken_on desc, id desc limit 1) l
            where %3$s""".formatted(PUPIL, CertificationRow.COLUMNS, IS_LYCEE, EVER_OBTAINED, PUPILS, LEVEL);

    /** The last attempt of pupils of whom nothing obtained is told, by livret or without. */
    private static final String NOT_OBTAINED =
            """
            select %1$s, told.by_livret, l.*
            from %6$s %7$s cross join lateral (
                select c.id, case when c.status = 'VALIDATED' and %5$s then 'PENDING' else c.status end,
                    c.delivered_at is not null or c.source in ('CLASS_CSV', 'FILE_BELIEVED'), %2$s
                from certification c
                where c.person_id = p.person_id and c.status <> 'CANCELLED'
                order by taken_on desc, id desc limit 1) l
                cross join lateral (
                    select true as by_livret
                    where not exists (select from livret_entry l where l.person_id = p.person_id)
                    union all
                    select false where %3$s and not exists (%4$s)) told""".formatted(PUPIL, CertificationRow.COLUMNS, IS_LYCEE, EVER_OBTAINED, IN_QUESTION, PUPILS, LEVEL);

    /** One statement, hence one moment: the version is that of the rows. */
    private static final String TOLD = """
            with levels as (%s)
            select v.version, v.lycee, f.*
            from (select (select version from feed_version where uai = :uai) as version, %s as lycee) v
                left join (%%s) f on true
            order by f.last_name collate "C", f.first_name collate "C", f.id""".formatted(LEVELS, IS_LYCEE);

    private static final String TOLD_OBTAINED = TOLD.formatted(OBTAINED);
    private static final String TOLD_ALL = TOLD.formatted(OBTAINED + "\nunion all\n" + NOT_OBTAINED);

    private final JdbcClient jdbc;

    public FeedLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over what the feed tells of a school's active pupils and of those of the schools it has taken over, by last name,
     * first name and number of the certification in the order of their letters' codes, so that every database answers alike.
     *
     * @param allStatuses whether to tell also the last attempt, not cancelled, of pupils of whom nothing else is told
     * @param to writes to memory: while it works, a connection of the pool waits
     * @return the version of the rows, null while nothing was ever to be told
     */
    public @Nullable UUID tell(Uai uai, boolean allStatuses, Consumer<FeedRow> to) {
        AtomicReference<@Nullable UUID> version = new AtomicReference<>();
        jdbc.sql(allStatuses ? TOLD_ALL : TOLD_OBTAINED)
                .param("uai", uai.value())
                .query(row -> {
                    version.set(row.getObject("version", UUID.class));
                    if (row.getString("ine") != null && row.getBoolean("by_livret") == isToldByLivret(row)) {
                        to.accept(row(row));
                    }
                });
        return version.get();
    }

    /**
     * Keeps a document; nothing is kept of a school that the directory does not know. The disk is not waited for: a
     * document that a power cut takes away is made again.
     */
    public void save(Uai uai, boolean allStatuses, @Nullable UUID version, int format, int rows, byte[] content) {
        jdbc.sql("""
                        insert into feed_document (uai, all_statuses, version, format, rows, content)
                        select uai, :all, :version::uuid, :format, :rows, :content
                        from school, set_config('synchronous_commit', 'off', true) where uai = :uai
                        on conflict (uai, all_statuses) do update set version = excluded.version,
                            format = excluded.format, rows = excluded.rows, content = excluded.content""")
                .param("uai", uai.value())
                .param("all", allStatuses)
                .param("version", version)
                .param("format", format)
                .param("rows", rows)
                .param("content", content)
                .update();
    }

    /** The livret tells what was recovered: of every pupil but those of a lycée whom no récupération concerns. */
    private static boolean isToldByLivret(ResultSet row) throws SQLException {
        return !row.getBoolean("lycee") || Recuperation.concerns(LevelRow.read(row));
    }

    private static FeedRow row(ResultSet row) throws SQLException {
        return new FeedRow(
                row.getString("ine"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getString("third_name"),
                row.getString("last_name"),
                row.getObject("birthdate", LocalDate.class),
                row.getLong("id"),
                CertificationStatus.valueOf(row.getString("status")),
                row.getBoolean("published"),
                row.getInt("pix_score"),
                row.getObject("taken_on", LocalDate.class),
                Sql.instantOrNull(row, "delivered_at"),
                row.getString("verification_code"),
                row.getString("center"),
                Arrays.asList((Number[]) row.getArray("levels").getArray()));
    }
}
