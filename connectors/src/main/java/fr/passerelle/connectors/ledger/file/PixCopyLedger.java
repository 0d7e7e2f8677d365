package fr.passerelle.connectors.ledger.file;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copies of exports that Pix Orga is sent in their place. Joins the caller's transaction. */
@Repository
@Transactional
public class PixCopyLedger {

    private final JdbcClient jdbc;

    PixCopyLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of the copy that the file had, if any. */
    public void keep(long fileId, PixCopy copy) {
        jdbc.sql("""
                        insert into pix_copy (file_id, content, in_part) values (:file, :content, :part)
                        on conflict (file_id) do update set content = excluded.content, in_part = excluded.in_part""")
                .param("file", fileId)
                .param("content", copy.content())
                .param("part", copy.inPart())
                .update();
    }

    /** The file itself may be sent. */
    public void drop(long fileId) {
        jdbc.sql("delete from pix_copy where file_id = :file")
                .param("file", fileId)
                .update();
    }

    /** Whether Pix is not to have that export, though its upload was asked for before. */
    public boolean isKeptFromPix(long fileId) {
        return jdbc.sql("select coalesce(pix_state = 'NOT_SENT', false) from received_file where id = :file")
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    /** Empty when the file is sent as it was received. */
    public Optional<PixCopy> find(long fileId) {
        return jdbc.sql("select content, in_part from pix_copy where file_id = :file")
                .param("file", fileId)
                .query((row, number) -> new PixCopy(row.getBytes("content"), row.getBoolean("in_part")))
                .optional();
    }
}
