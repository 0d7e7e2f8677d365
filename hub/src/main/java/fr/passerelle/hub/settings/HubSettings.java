package fr.passerelle.hub.settings;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that belong to no part; each key of all of them is explained in {@code config/application.yml}.
 *
 * @param data where the embedded PostgreSQL and Artemis live
 * @param schoolsFile the academy's directory of schools
 * @param consumers pieces of work done at once in each flow
 * @param maxFailures attempts at a piece of work that may end in a fault of ours
 */
@ConfigurationProperties("passerelle")
public record HubSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("config/etablissements.csv") Path schoolsFile,
        @DefaultValue("2") int consumers,
        @DefaultValue("6") int maxFailures) {

    /** Where the embedded PostgreSQL lies in a data folder. */
    public static Path postgres(Path data) {
        return data.resolve("postgres");
    }

    /** Of the numbers; {@link DataFolderFaults} and {@link SchoolsFile} look at what the paths lead to. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.atLeast("passerelle.consumers", consumers, 1);
        faults.atLeast("passerelle.max-failures", maxFailures, 1);
        return faults.list();
    }
}
