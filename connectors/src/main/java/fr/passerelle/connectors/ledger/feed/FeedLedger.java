package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.certification.CertificationRow;
import fr.passerelle.connectors.ledger.pupil.LevelRow;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the feed of certifications hands out, and the documents made of it. */
@Repository
public class FeedLedger {

    private static final String PUPIL = """
            p.ine, p.first_name, p.middle_name, p.third_name, p.last_name, p.birthdate""";

    /** What the levels of the pupils are read from, once for each MEF. */
    private static final String MEFS = """
            select p.uai, p.kind, p.code, %s
            from (select distinct p.uai, f.kind, p.mef_code, coalesce(p.mef_code, '') as code from %s) p
            %s""".formatted(LevelRow.COLUMNS, ScopeSql.PUPILS, LevelRow.JOIN);

    /** Whether a pupil {@code p} is told by the livret; {@code :others} are {@link #ofLycee those who are not}. */
    private static final String BY_LIVRET = "p.uai || coalesce(p.mef_code, '') <> all(:others)";

    /** Of a person, whatever livret or list it stands in; what is in question counts as awaited, as in the récupération. */
    private static final String EVER_OBTAINED = """
            select c.id, 'VALIDATED' as status, true as published, %1$s from certification c
            where c.person_id = p.person_id and c.status = 'VALIDATED' and (not %2$s or exists (
                select from livret_entry l where l.person_id = p.person_id and l.certification_id = c.id))
            union all
            select l.certification_id, 'VALIDATED', true, %1$s from livret_entry l
            where l.person_id = p.person_id
                and not exists (select from certification c where c.id = l.certification_id)""".formatted(CertificationRow.COLUMNS, CertificationRow.IN_QUESTION);

    /** What a livret holds; of pupils who are not told by it the newest obtained certification known, in a livret or not. */
    private static final String OBTAINED =
            """
            select %1$s, l.certification_id as id, 'VALIDATED' as status, true as published, %2$s
            from %4$s join livret_entry l using (person_id)
            where %5$s
            union all
            select %1$s, l.*
            from %4$s cross join lateral (%3$s order by taken_on desc, id desc limit 1) l
            where not (%5$s)""".formatted(PUPIL, CertificationRow.COLUMNS, EVER_OBTAINED, ScopeSql.PUPILS, BY_LIVRET);

    /** The last attempt of pupils of whom nothing obtained is told, by livret or without. */
    private static final String NOT_OBTAINED = """
            select %1$s, l.*
            from %5$s cross join lateral (
                select c.id, case when c.status = 'VALIDATED' and %4$s then 'PENDING' else c.status end,
                    c.delivered_at is not null or c.source in ('CLASS_CSV', 'FILE_BELIEVED'), %2$s
                from certification c
                where c.person_id = p.person_id and c.status <> 'CANCELLED'
                order by taken_on desc, id desc limit 1) l
            where case when %6$s then not exists (select from livret_entry l where l.person_id = p.person_id)
                else not exists (%3$s) end""".formatted(
            PUPIL, CertificationRow.COLUMNS, EVER_OBTAINED, CertificationRow.IN_QUESTION, ScopeSql.PUPILS, BY_LIVRET);

    private static final String TOLD = """
            select v.version, f.*
            from (select (select version from feed_version where uai = :uai) as version) v
                left join (%s) f on true
            order by f.last_name collate "C", f.first_name collate "C", f.id""";

    private static final String TOLD_OBTAINED = TOLD.formatted(OBTAINED);
    private static final String TOLD_ALL = TOLD.formatted(OBTAINED + "\nunion all\n" + NOT_OBTAINED);

    private final JdbcClient jdbc;

    public FeedLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over what the feed tells of a school's active pupils and of those of the schools it has taken over, by last name,
     * first name and number of the certification in the order of their letters' codes, so that every database answers alike. All
     * of it is of one moment: the version is that of the rows, and of the levels that say by what a pupil is told.
     *
     * @param allStatuses whether to tell also the last attempt, not cancelled, of pupils of whom nothing else is told
     * @param to writes to memory: while it works, a connection of the pool waits
     * @return the version of the rows, null while nothing was ever to be told
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public @Nullable UUID tell(Uai uai, boolean allStatuses, Consumer<FeedRow> to) {
        AtomicReference<@Nullable UUID> version = new AtomicReference<>();
        jdbc.sql(allStatuses ? TOLD_ALL : TOLD_OBTAINED)
                .param("uai", uai.value())
                .param("others", ofLycee(uai))
                .query(row -> {
                    version.set(row.getObject("version", UUID.class));
                    if (row.getString("ine") != null) {
                        to.accept(row(row));
                    }
                });
        return version.get();
    }

    /** UAI and MEF of the pupils of lycée: no livret of LSU carries their certification (contract lsu B.4). */
    private String[] ofLycee(Uai uai) {
        return jdbc
                .sql(MEFS)
                .param("uai", uai.value())
                .query((row, number) -> isOfLycee(row) ? row.getString("uai") + row.getString("code") : null)
                .stream()
                .filter(Objects::nonNull)
                .toArray(String[]::new);
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

    private static boolean isOfLycee(ResultSet row) throws SQLException {
        return LevelRow.read(row).isOfLycee(SchoolKind.valueOf(row.getString("kind")));
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
