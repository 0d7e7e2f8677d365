package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.work.WorkCauses;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Received files, each stored once by its content. */
@Repository
@Transactional
public class FileLedger {

    private final JdbcClient jdbc;
    private final WorkLedger work;
    private final Clock clock;

    public FileLedger(JdbcClient jdbc, WorkLedger work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Stores a file and, when its content is new, was refused, held or given up, or is an
     * export that another has followed, asks for its work in the same transaction, with the UAI as key: the
     * caller asks for nothing.
     *
     * @param kind what it is by its content
     * @param uai school whose folder it came from, empty when it concerns several
     */
    public Claim claim(Flow flow, FileKind kind, String uai, String name, byte[] content) {
        return claim(flow, kind, uai, uai, name, content, null);
    }

    /**
     * Stores a file and asks for its work in the same transaction, unless its content was stored before and neither
     * refused, nor held, nor given up, nor followed by another export: the caller asks for nothing.
     *
     * @param kind what it is by its content
     * @param uai school whose folder it came from, empty when it concerns several
     * @param key files of one flow and key are worked on in the order of their claims
     * @param digest the MD5 that the sender gave beside the file, null when none
     */
    public Claim claim(
            Flow flow, FileKind kind, String uai, String key, String name, byte[] content, @Nullable String digest) {
        String sha256 = Sha256.hex(content);
        Optional<Long> stored = jdbc.sql("""
                        insert into received_file (flow, kind, uai, name, sha256, content, received_at, digest)
                        values (:flow, :kind, :uai, :name, :sha256, :content, :now, :digest)
                        on conflict (flow, uai, sha256) do nothing returning id""")
                .param("flow", flow.name())
                .param("kind", kind.name())
                .param("uai", uai)
                .param("name", name)
                .param("sha256", sha256)
                .param("content", content)
                .param("digest", digest)
                .param("now", Sql.at(clock.instant()))
                .query(Long.class)
                .optional();
        Optional<Long> toDo = stored.or(() -> reopened(flow, uai, sha256));
        WorkCause cause = WorkCause.of(stored.isPresent() ? Kind.RECEIVED : Kind.DROPPED_AGAIN);
        toDo.ifPresent(id -> work.ask(flow, key, Long.toString(id), cause));
        return toDo.map(id -> new Claim(id, true)).orElseGet(() -> new Claim(known(flow, uai, sha256), false));
    }

    /**
     * Stores what was said instead of a file that was asked for: no work follows. The same document under the same name
     * is only dated anew, and not fresh; the same about another file is another row.
     */
    public Claim refuse(Flow flow, String uai, String name, byte[] content, String reportJson) {
        return jdbc.sql("""
                        insert into received_file
                            (flow, uai, name, sha256, content, received_at, state, report, finished_at)
                        values (:flow, :uai, :name, :sha256, :content, :now, 'REFUSED', :report::json, :now)
                        on conflict (flow, uai, sha256) do update
                        set received_at = :now, state = 'REFUSED', report = excluded.report, finished_at = :now
                        returning id, xmax = 0 as fresh""")
                .param("flow", flow.name())
                .param("uai", uai)
                .param("name", name)
                .param("sha256", Sha256.hex((name + " " + Sha256.hex(content)).getBytes(StandardCharsets.UTF_8)))
                .param("content", content)
                .param("report", reportJson)
                .param("now", Sql.at(clock.instant()))
                .query((row, number) -> new Claim(row.getLong("id"), row.getBoolean("fresh")))
                .single();
    }

    /** The bytes received. */
    public byte[] content(long fileId) {
        return jdbc.sql("select content from received_file where id = :id")
                .param("id", fileId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** The file without its bytes; it must be there. */
    public ReceivedFile require(long fileId) {
        return jdbc.sql("""
                        select id, flow, kind, uai, name, sha256, received_at, state, digest
                        from received_file where id = :id""")
                .param("id", fileId)
                .query((row, number) -> file(row))
                .single();
    }

    /** Says what a file is that was received before kinds were kept; what is known already stays. */
    public void keepKind(long fileId, FileKind kind) {
        jdbc.sql("update received_file set kind = :kind where id = :id and kind is null")
                .param("id", fileId)
                .param("kind", kind.name())
                .update();
    }

    /**
     * Says what became of it; what earlier readings said stays beside it.
     *
     * @param reportJson a JSON object: what was applied, ignored with its reason, refused with its verdict
     * @param causes why it was read
     */
    public void finish(long fileId, FileState state, String reportJson, List<WorkCause> causes) {
        jdbc.sql("""
                        with finished as (
                            update received_file set state = :state, report = :report::json, finished_at = :now
                            where id = :id returning *)
                        insert into file_reading (file_id, read_at, state, report, causes)
                        select id, finished_at, state, report, :causes::jsonb from finished""")
                .param("id", fileId)
                .param("causes", WorkCauses.json(causes))
                .param("state", state.name())
                .param("report", reportJson)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** The report that {@link #finish} wrote, a JSON object; null while its work is not finished. */
    public @Nullable String report(long fileId) {
        return jdbc.sql("select report from received_file where id = :id")
                .param("id", fileId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** Says more of a file whose state stays what it is, and of its last reading: earlier ones stay as they were. */
    public void amend(long fileId, String reportJson) {
        jdbc.sql("""
                        with amended as (update received_file set report = :report::json where id = :id)
                        update file_reading set report = :report::json
                        where id = (select max(id) from file_reading where file_id = :id)""").param("id", fileId).param("report", reportJson).update();
    }

    /** Says where the file stands at Pix Orga. */
    public void pixState(long fileId, PixState state) {
        jdbc.sql("update received_file set pix_state = :state where id = :id")
                .param("id", fileId)
                .param("state", state.name())
                .update();
    }

    /**
     * True when Pix Orga has imported that file and took its pupils as the hub did: from a copy made for it, or because the
     * report tells of nothing that Pix would read otherwise.
     *
     * @param readOtherwise codes of verdicts on what Pix would read otherwise, at least one
     */
    public boolean isAtPix(long fileId, Collection<String> readOtherwise) {
        return jdbc.sql("""
                        select pix_state = 'IMPORTED' and (report::text !~ :codes
                            or exists (select from pix_copy where file_id = received_file.id))
                        from received_file where id = :id""")
                .param("id", fileId)
                .param("codes", String.join("|", readOtherwise))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * What was refused or held, here or by Pix, or given up, may be right by now, once a school is configured or a pupil has
     * come: it is tried again. So is an export that another one has followed: the last one dropped counts, unless it is stamped
     * earlier.
     */
    private Optional<Long> reopened(Flow flow, String uai, String sha256) {
        return jdbc.sql("""
                        update received_file f set state = 'RECEIVED', report = null, finished_at = null, pix_state = null
                        where flow = :flow and uai = :uai and sha256 = :sha256
                          and (state in ('REFUSED', 'HELD') or pix_state = 'REFUSED' or %s or %s > 0
                            or state = 'APPLIED' and flow = 'IMPORT_SIECLE' and id <> (
                                select file_id from school_import i where i.uai = f.uai
                                order by applied_at desc limit 1))
                        returning id""".formatted(FileSql.GIVEN_UP, FileSql.SET_ASIDE))
                .param("flow", flow.name())
                .param("uai", uai)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    private long known(Flow flow, String uai, String sha256) {
        return jdbc.sql("select id from received_file where flow = :flow and uai = :uai and sha256 = :sha256")
                .param("flow", flow.name())
                .param("uai", uai)
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    private static ReceivedFile file(ResultSet row) throws SQLException {
        return new ReceivedFile(
                row.getLong("id"),
                Flow.valueOf(row.getString("flow")),
                Sql.oneOfOrNull(FileKind.class, row, "kind"),
                row.getString("uai"),
                row.getString("name"),
                row.getString("sha256"),
                Sql.instant(row, "received_at"),
                FileState.valueOf(row.getString("state")),
                row.getString("digest"));
    }
}
