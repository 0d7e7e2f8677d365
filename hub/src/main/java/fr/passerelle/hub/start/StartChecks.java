package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Mendable;
import fr.passerelle.domain.trouble.UnusableSetting;
import fr.passerelle.hub.settings.AllSettings;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What can be known of a start before anything is started or made: settings, folders and ports, all of them, together.
 * What only a started database or broker tells comes later, one sentence at a time.
 */
public final class StartChecks {

    private final Map<String, String> variables;

    /** @param variables of the environment */
    public StartChecks(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** @throws UnusableSetting with every fault, one a line */
    public void pass(ConfigurableEnvironment environment) {
        List<Fault> faults = faults(environment);
        if (!faults.isEmpty()) {
            throw new UnusableSetting(faults);
        }
    }

    List<Fault> faults(ConfigurableEnvironment environment) {
        SettingsReader reader = new SettingsReader(environment);
        AllSettings ours = reader.ours();
        List<Fault> faults = new ArrayList<>(LocaleFaults.ofThisProcess());
        faults.addAll(Misspelt.of(environment));
        List<Fault> ports = PortFaults.of(reader);
        List<Fault> log = reader.read("logging.file.name", Path.class)
                .map(Path::toAbsolutePath)
                .map(file -> FileFaults.folder("logging.file.name", file.getParent(), "Choisissez un autre fichier"))
                .orElse(List.of());
        faults.addAll(reader.unreadable());
        faults.addAll(ports);
        faults.addAll(ours.faults(variables));
        faults.addAll(log);
        // One folder in the way may be in the way of several settings.
        Set<String> told = new HashSet<>();
        faults.removeIf(fault -> fault.exitCode() == Mendable.OUTSIDE_FAILED && !told.add(fault.what()));
        return List.copyOf(faults);
    }
}
