package fr.passerelle.bench.ledger;

import fr.passerelle.bench.parse.Contestant;
import fr.passerelle.bench.parse.Pass;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the parser alone and PostgreSQL alone take for the same bytes and the same rows: nothing could take less. */
final class Limits {

    private static final int FETCH = 10_000;

    private final LedgerUnderTest ledger;
    private final Path rows;

    /** @param folder where the rows to be copied are kept meanwhile */
    Limits(LedgerUnderTest ledger, Path folder) {
        this.ledger = ledger;
        this.rows = folder.resolve("rows.copy");
    }

    /** A bare pass over every export, in seconds; from the file, as the import is timed. */
    double barePass(Contestant parser, List<Export> exports) throws Exception {
        Pass pass = parser.pass();
        long start = System.nanoTime();
        for (Export export : exports) {
            pass.over(export.content(), export.uai());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** One COPY of the rows that the ledger holds into a table with the same columns, indexes, checks and references. */
    double copy() throws SQLException, IOException {
        JdbcClient jdbc = ledger.jdbc();
        jdbc.sql("create table copied (like pupil including all)").update();
        try (Connection connection = ledger.dataSource().getConnection()) {
            for (String reference : references()) {
                jdbc.sql("alter table copied add " + reference).update();
            }
            PGConnection copying = connection.unwrap(PGConnection.class);
            String columns = columns();
            try (OutputStream out = Files.newOutputStream(rows)) {
                copying.getCopyAPI().copyOut("copy (select " + columns + " from pupil order by id) to stdout", out);
            }
            ledger.settle();
            try (InputStream in = Files.newInputStream(rows)) {
                long start = System.nanoTime();
                copying.getCopyAPI().copyIn("copy copied (" + columns + ") from stdin", in);
                return (System.nanoTime() - start) / 1e9;
            }
        } finally {
            jdbc.sql("drop table copied").update();
            Files.deleteIfExists(rows);
        }
    }

    /** One read of the stored keys. */
    double readKeys() throws SQLException {
        try (Connection connection = ledger.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                long start = System.nanoTime();
                try (ResultSet keys = statement.executeQuery("select uai, ine from pupil")) {
                    int characters = 0;
                    while (keys.next()) {
                        characters +=
                                keys.getString(1).length() + keys.getString(2).length();
                    }
                    if (characters == 0) {
                        throw new IllegalStateException("no pupil to read");
                    }
                }
                return (System.nanoTime() - start) / 1e9;
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> references() {
        return ledger.jdbc().sql("""
                        select pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'pupil'::regclass and contype = 'f'""").query(String.class).list();
    }

    private String columns() {
        return ledger.jdbc().sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = 'pupil'::regclass and attnum > 0 and not attisdropped and attidentity = ''""").query(String.class).single();
    }
}
