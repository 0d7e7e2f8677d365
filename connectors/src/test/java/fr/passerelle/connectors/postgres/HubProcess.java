package fr.passerelle.connectors.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A hub that starts the embedded database, writes a row, says so, then waits to be killed. */
final class HubProcess {

    private HubProcess() {}

    public static void main(String[] args) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), Path.of(args[1]));
        EmbeddedDatabaseTest.jdbc(database).sql("create table kept (n integer)").update();
        EmbeddedDatabaseTest.jdbc(database).sql("insert into kept values (1)").update();
        System.out.println("READY");
        System.in.read();
    }
}
