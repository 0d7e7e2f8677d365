package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the ports that the hub will listen on are free. */
final class PortFaults {

    private static final int USUAL = 8080;
    private static final int LAST = 65_535;

    private PortFaults() {}

    static List<Fault> of(SettingsReader settings) {
        List<Fault> faults = new ArrayList<>();
        Optional<InetAddress> address = settings.read("server.address", InetAddress.class);
        Optional<Integer> told = settings.read("server.port", Integer.class);
        // What cannot be read is a fault by itself: nobody asked for the usual port, taken or not.
        boolean misread = settings.unreadable().stream().anyMatch(fault -> "server.port".equals(fault.key()));
        int port = told.orElse(misread ? 0 : USUAL);
        faults.addAll(of("server.", address.orElse(null), port, " (--port N)"));
        settings.read("management.server.port", Integer.class)
                .filter(other -> other != port)
                .ifPresent(other -> faults.addAll(of(
                        "management.server.",
                        settings.read("management.server.address", InetAddress.class)
                                .orElse(null),
                        other,
                        "")));
        return faults;
    }

    /** Below zero the server is switched off, zero is any free port. */
    private static List<Fault> of(String key, @Nullable InetAddress address, int port, String option) {
        if (port > LAST) {
            return List.of(
                    Fault.setting(key + "port", port + " n'est pas un port", "Mettez un nombre entre 1 et " + LAST));
        }
        if (port >= 0 && address != null && !isOfThisMachine(address)) {
            return List.of(Fault.setting(
                    key + "address",
                    address.getHostAddress() + " n'est pas une adresse de cette machine",
                    "Mettez 127.0.0.1, une adresse de la machine, ou 0.0.0.0 pour toutes"));
        }
        if (port <= 0) {
            return List.of();
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return List.of();
        } catch (IOException taken) {
            return List.of(Fault.outside(
                    key + "port",
                    "le port " + port + " est déjà pris, ou interdit à cet utilisateur",
                    "Arrêtez l'autre programme, ou choisissez un autre port" + option));
        }
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return true;
        }
    }
}
