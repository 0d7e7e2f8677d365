package fr.passerelle.bench.recuperation;

import fr.passerelle.bench.harness.ChildJvm;
import fr.passerelle.bench.harness.Workshop;
import fr.passerelle.bench.served.AcademySize;
import fr.passerelle.bench.served.HubProgram;
import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.bench.served.OpenHub;
import fr.passerelle.bench.served.ServedHub;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hubs on one database: one alone with its own broker, or several that share an Artemis. */
public final class Nodes {

    private static final int BROKER_HEAP_MB = 256;

    private final Workshop workshop;
    private final HubProgram program;
    private final LivretDatabase database;
    private final AcademySize size;

    public Nodes(Workshop workshop, HubProgram program, LivretDatabase database, AcademySize size) {
        this.workshop = workshop;
        this.program = program;
        this.database = database;
        this.size = size;
    }

    /** Starts a node, and waits until it answers, with the broker inside, as {@code serve} does by itself. */
    public ServedHub alone(String name) throws IOException {
        return start(name, Map.of());
    }

    /** The same on a shared broker. */
    public ServedHub shared(String name, String brokerUrl) throws IOException {
        return shared(name, Map.of("PASSERELLE_BROKER_URL", brokerUrl));
    }

    /** The same on a broker of somebody else: its address and its account, as the environment tells them. */
    public ServedHub shared(String name, Map<String, String> broker) throws IOException {
        return start(name, broker);
    }

    /** Starts a broker, and answers with its address. */
    public String broker() throws IOException {
        ChildJvm broker = workshop.keep(ChildJvm.start(
                BrokerChild.class,
                BROKER_HEAP_MB,
                List.of(workshop.folder("broker").toString())));
        return String.valueOf(broker.ask("start").get("url"));
    }

    /** It has a role of its own in the database: {@link Ledger} sees who did what. */
    private ServedHub start(String name, Map<String, String> more) throws IOException {
        String password = UUID.randomUUID().toString();
        database.jdbc()
                .sql("create role \"" + name + "\" superuser login password '" + password + "'")
                .update();
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("PASSERELLE_DATABASE_USER", name);
        environment.put("PASSERELLE_DATABASE_PASSWORD", password);
        environment.putAll(more);
        ServedHub hub = workshop.keep(
                ServedHub.start(program, workshop.folder(name), OpenHub.settings(size.year()), environment));
        hub.address();
        return hub;
    }
}
