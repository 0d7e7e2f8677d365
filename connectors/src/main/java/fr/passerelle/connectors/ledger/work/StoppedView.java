package fr.passerelle.connectors.ledger.work;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.WorkState;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which work keeps a file or a session where it is: in quarantine, behind one that is, or given up. The caller knows that its reader may see them. */
@Repository
@Transactional(readOnly = true)
public class StoppedView {

    private static final int MOST_READ = 6000;

    private final JdbcClient jdbc;

    StoppedView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Work of a file, the newest first. */
    public List<StoppedWork> ofFile(long fileId) {
        return jdbc
                .sql("""
                        %s where f.id = :file and w.subject = :subject and (w.state in ('QUARANTINED', 'DISCARDED')
                            or w.state = 'READY')
                        order by w.id desc""".formatted(StoppedRows.SELECT))
                .param("file", fileId)
                .param("subject", Long.toString(fileId))
                .query(StoppedRows::read)
                .list()
                .stream()
                .filter(StoppedView::isStopped)
                .toList();
    }

    /**
     * The last such work of each session of a school and of those that it has taken over, by the session's number; given up only
     * when Pix does not have it since.
     */
    public Map<Long, StoppedWork> ofSessions(Uai uai) {
        return jdbc
                .sql("""
                        select * from (%s where w.flow = 'PUSH_SESSION' and f.uai = any(%s)
                            and w.state in ('QUARANTINED', 'DISCARDED', 'READY')) as w
                        where w.session_id is not null and exists (
                            select from session s where s.id = w.session_id and s.state = 'RECEIVED')
                        order by w.id""".formatted(StoppedRows.SELECT, ScopeSql.WITH_TAKEN_OVER))
                .param("uai", uai.value())
                .query(StoppedRows::read)
                .list()
                .stream()
                .filter(StoppedView::isStopped)
                .collect(Collectors.toMap(one -> one.about().session(), one -> one, (earlier, later) -> later));
    }

    /** The first bytes of what the work is to carry, with names of pupils in them; empty when it carries no file. */
    public Optional<ByteBuffer> beginning(StoppedWork work) {
        return work.about().file() == null
                ? Optional.empty()
                : jdbc.sql("select substring(content from 1 for :most) from received_file where id = :file")
                        .param("most", MOST_READ)
                        .param("file", work.about().file())
                        .query((row, number) -> ByteBuffer.wrap(row.getBytes(1)))
                        .optional();
    }

    private static boolean isStopped(StoppedWork one) {
        return one.work().state() != WorkState.READY || one.blockedBy() != null;
    }
}
