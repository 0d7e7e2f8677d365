package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Mendable;
import fr.passerelle.domain.trouble.UnusableSetting;
import fr.passerelle.hub.settings.AllSettings;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What can be known of a start before anything is started or made: settings, folders and ports, all of them, together.
 * What only a started database or broker tells comes later, one sentence at a time.
 */
public final class StartChecks {

    private static final String ALSO = " ; de même pour ";

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
        return together(faults);
    }

    /** One folder in the way may be in the way of several settings: it is told once, with all of them. */
    private static List<Fault> together(List<Fault> faults) {
        Map<String, Fault> told = new LinkedHashMap<>();
        for (Fault fault : faults) {
            boolean isShared = fault.exitCode() == Mendable.OUTSIDE_FAILED;
            told.merge(
                    isShared ? fault.what() : fault.line(),
                    fault,
                    (one, other) -> one.key().equals(other.key())
                            ? one
                            : new Fault(one.key(), also(one.what(), other.key()), one.remedy(), one.exitCode()));
        }
        return List.copyOf(told.values());
    }

    private static String also(String what, String key) {
        String begin = what.contains(ALSO) ? what + ", " : what + ALSO;
        return what.contains(key) ? what : begin + key;
    }
}
