package fr.passerelle.connectors.broker;

import java.nio.file.Path;

/** A broker that takes messages however full the disk is of the machine that runs the tests. */
public final class AnyDisk {

    private AnyDisk() {}

    public static BrokerSettings of(Path directory) {
        return new BrokerSettings(directory, BrokerSettings.usual(directory).journalBuffer(), 0);
    }
}
