package fr.passerelle.simulators.netsynchro;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.netsynchro.NetSynchroError;
import fr.passerelle.simulators.pix.http.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** NetSynchro on a free port of the loopback (contract siecle A.1). What it serves is kept in memory. */
public final class NetSynchroSimulator implements AutoCloseable {

    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, NetSynchroSimulator::daemon);
    private final Faults faults = new Faults();
    private final Exports exports;
    private final FluxEndpoint endpoint;
    private final HttpServer server;

    private NetSynchroSimulator(Clock clock) throws IOException {
        exports = new Exports(clock);
        // The JDK's server writes head and body apart; without this, each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint = new FluxEndpoint(exports, faults, threads);
        server.createContext("/", endpoint);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param clock NetSynchro's time: it knows the current school year only
     * @throws UncheckedIOException when there is no port
     */
    public static NetSynchroSimulator start(Clock clock) {
        try {
            return new NetSynchroSimulator(clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the NetSynchro simulator cannot start", e);
        }
    }

    /** From now on that is the export of a school. */
    public void serve(Uai uai, Flux flux, byte[] xml) {
        exports.put(uai, flux, xml);
    }

    /**
     * Serves every XML of SIECLE that lies in the folders of the schools of a stage, {@code siecle/<UAI>/}; zips are left
     * alone.
     */
    public void serveFolder(Path siecle) throws IOException {
        try (Stream<Path> files = Files.walk(siecle, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                exports.put(new Uai(file.getParent().getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    /** From now on the question about a school is answered with that error document. */
    public void refuse(Uai uai, Flux flux, NetSynchroError error) {
        exports.refuse(uai, flux, error);
    }

    /** Error documents come with this HTTP status; 200 unless told otherwise. */
    public void errorStatus(int status) {
        endpoint.errorStatus(status);
    }

    public Faults faults() {
        return faults;
    }

    /** The questions so far, in order: {@code <flux>/<UAI>/<year> <Compression-Zip>}. */
    public List<String> calls() {
        return endpoint.calls();
    }

    /** Base address, without {@code /sconetechange}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public String username() {
        return FluxEndpoint.USERNAME;
    }

    public String password() {
        return FluxEndpoint.PASSWORD;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "netsynchro-simulator");
        thread.setDaemon(true);
        return thread;
    }
}
