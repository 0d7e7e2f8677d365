package fr.passerelle.bench.feed;

import fr.passerelle.bench.harness.ChildMain;
import fr.passerelle.bench.harness.Logs;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process that reads and serialises without a server: as many threads as cores, a connection each. It is asked for
 * {@code run <documents>}, all schools in turn, or {@code document <uai>}. The database comes by the environment.
 */
public final class BareChild {

    private final DatabaseSettings database;
    private final List<String> uais = new ArrayList<>();

    private BareChild(DatabaseSettings database) throws SQLException {
        this.database = database;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select uai from school order by uai")) {
            while (rows.next()) {
                uais.add(rows.getString(1));
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Logs.quieten();
        BareChild child = new BareChild(DatabaseSettings.of(System.getenv()).orElseThrow());
        ChildMain.serve(asked -> {
            String[] words = asked.split(" ");
            return switch (words[0]) {
                case "run" -> child.run(Integer.parseInt(words[1]));
                case "document" -> child.document(words[1]);
                default -> throw new IllegalArgumentException(asked);
            };
        });
    }

    private Map<String, Object> run(int documents) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<long[]>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                shares.add(() -> share(next, documents));
            }
            long start = System.nanoTime();
            long[] sums = new long[2];
            for (Future<long[]> share : pool.invokeAll(shares)) {
                sums[0] += share.get()[0];
                sums[1] += share.get()[1];
            }
            return Map.of("seconds", (System.nanoTime() - start) / 1e9, "certifications", sums[0], "bytes", sums[1]);
        } finally {
            pool.shutdownNow();
        }
    }

    private long[] share(AtomicInteger next, int documents) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long[] sums = new long[2];
        try (Connection connection = connect();
                BareDocument document = new BareDocument(connection)) {
            for (int i = next.getAndIncrement(); i < documents; i = next.getAndIncrement()) {
                out.reset();
                sums[0] += document.write(uais.get(i % uais.size()), out);
                sums[1] += out.size();
                out.writeTo(OutputStream.nullOutputStream());
            }
        }
        return sums;
    }

    private Map<String, Object> document(String uai) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = connect();
                BareDocument document = new BareDocument(connection)) {
            document.write(uai, out);
        }
        return Map.of("document", out.toString(StandardCharsets.UTF_8));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
