package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.mappings.files.PrivateFiles;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.pix.http.Bodies;
import fr.passerelle.simulators.pix.http.Faults;
import fr.passerelle.simulators.pix.http.HttpFront;
import fr.passerelle.simulators.pix.http.Router;
import fr.passerelle.simulators.pix.imports.ImportConduct;
import fr.passerelle.simulators.pix.imports.ImportMode;
import fr.passerelle.simulators.pix.imports.ImportStrictness;
import fr.passerelle.simulators.pix.imports.Imports;
import fr.passerelle.simulators.pix.state.PixState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Pix on a free port of the loopback. Started again on the same folder after a kill it knows all that it had
 * acknowledged; tokens alone are lost, so that callers must ask anew.
 */
public final class PixSimulator implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final Credentials credentials =
            new Credentials("passerelle@academie.example", "pix-orga-et-certif", "livretScolaire", "lsu-et-lsl");

    private final Faults faults = new Faults();
    private final Map<String, JsonNode> told = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, PixSimulator::daemon);
    private final ExecutorService background = Executors.newSingleThreadExecutor(PixSimulator::daemon);
    private final PixState state;
    private final Access access;
    private final ImportEndpoints imports;
    private final ImportConduct conduct;
    private final HttpServer server;

    private PixSimulator(World world, Clock clock, Path stateDir) throws IOException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        PrivateFiles.createDirectories(stateDir);
        state = new PixState(stateDir.resolve("pix.jsonl"), json);
        Tokens tokens = new Tokens(clock, json);
        access = new Access(tokens, world.organizations());
        conduct = new ImportConduct(() -> resume(world));
        Imports store = new Imports(state, stateDir.resolve("uploads"), clock, conduct);
        imports = new ImportEndpoints(access, state, store, background);
        TokenEndpoints token = new TokenEndpoints(credentials, tokens);
        Router router = new PixRoutes(world, state, access, clock, new Bodies(json)).all(token, imports, told);
        // The JDK's server writes head and body apart; without this, each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new HttpFront(router, faults, threads));
        server.setExecutor(threads);
        imports.start(world.organizations());
        server.start();
    }

    /**
     * @param clock Pix's time: what is published, which certifiability was computed, which tokens ran out
     * @param stateDir made when it does not exist
     * @throws UncheckedIOException when the folder or the port cannot be used
     */
    public static PixSimulator start(World world, Clock clock, Path stateDir) {
        try {
            return new PixSimulator(world, clock, stateDir);
        } catch (IOException e) {
            throw new UncheckedIOException("the Pix simulator cannot start", e);
        }
    }

    private void resume(World world) {
        background.execute(() -> imports.resume(world.organizations()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pix-simulator");
        thread.setDaemon(true);
        return thread;
    }

    /** Base address, without {@code /api}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public String username() {
        return credentials.username();
    }

    public String password() {
        return credentials.password();
    }

    public String clientId() {
        return credentials.clientId();
    }

    public String clientSecret() {
        return credentials.clientSecret();
    }

    public Faults faults() {
        return faults;
    }

    /** Asynchronous unless told otherwise. */
    public void importMode(ImportMode mode) {
        imports.mode(mode);
    }

    /** Lenient unless told otherwise; forgotten at the end of the process. */
    public void importStrictness(ImportStrictness strictness) {
        imports.strictness(strictness);
    }

    /** What becomes of the imports to come once they are validated. */
    public ImportConduct imports() {
        return conduct;
    }

    /**
     * What the feed answers for a school from now on, to the letter, whatever the world says: real answers are odder than
     * any world of ours.
     */
    public void feedSays(String uai, JsonNode document) {
        told.put(uai, document);
    }

    /** From now on the technical account is no member of this organisation, nor of its centre. */
    public void withdrawMembership(long organizationId) {
        access.withdraw(organizationId);
    }

    /** Whether a session was finalised here, by a call. */
    public boolean isFinalised(long sessionId) {
        return state.isFinalised(sessionId);
    }

    /** The Pix learners who were enrolled here in a session. */
    public Set<Long> enrolledIn(long sessionId) {
        return state.enrolledIn(sessionId);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        background.shutdown();
        try {
            // An import under way may still end well; if not, the next start takes it up again.
            background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            state.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
