package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.hub.settings.AllSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Keys of the hub that the hub does not know: what they were to change stays as it was, which nobody would notice. A
 * variable of the environment counts only when it is nearly one of ours: a site has variables of its own.
 */
final class Misspelt {

    private static final String OURS = "passerelle";
    private static final String OUR_VARIABLES = "PASSERELLE_";

    /** Those of the launcher and of the wiring that stand in no file. */
    private static final Set<String> VARIABLES = Set.of(
            "PASSERELLE_JAVA_OPTIONS",
            "PASSERELLE_UMASK",
            "PASSERELLE_DATABASE_URL",
            "PASSERELLE_DATABASE_USER",
            "PASSERELLE_DATABASE_PASSWORD",
            "PASSERELLE_BROKER_URL",
            "PASSERELLE_BROKER_USER",
            "PASSERELLE_BROKER_PASSWORD");

    /** What Kubernetes tells each container of a service that is called as we are. */
    private static final Pattern OF_A_PLATFORM =
            Pattern.compile("^PASSERELLE(_[A-Z0-9_]+)?_(SERVICE_(HOST|PORT.*)|PORT(_[0-9]+_(TCP|UDP).*)?)$");

    private static final KnownKeys KNOWN = new KnownKeys(AllSettings.parts()).and("passerelle.home");

    private Misspelt() {}

    static List<Fault> of(ConfigurableEnvironment environment) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource keys
                    && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
                keys.stream()
                        .filter(key -> isOurs(key) && !KNOWN.knows(key.toString()))
                        .forEach(key -> faults.putIfAbsent(
                                key.toString(),
                                unknown(key.toString(), UnreadableValue.place(source.getConfigurationProperty(key)))));
            }
        }
        environment.getSystemEnvironment().keySet().stream()
                .filter(Misspelt::isNearlyOurs)
                .sorted()
                .forEach(name -> faults.put(name, unknown(name, "")));
        return List.copyOf(faults.values());
    }

    /** Whether a variable of the environment is none of ours, and looks like one. */
    static boolean isNearlyOurs(String variable) {
        return variable.startsWith(OUR_VARIABLES)
                && !VARIABLES.contains(variable)
                && !KNOWN.knows(variable)
                && !OF_A_PLATFORM.matcher(variable).find()
                && KNOWN.nearest(variable).isPresent();
    }

    private static boolean isOurs(ConfigurationPropertyName key) {
        return key.getNumberOfElements() > 1
                && key.getElement(0, ConfigurationPropertyName.Form.UNIFORM).equals(OURS);
    }

    private static Fault unknown(String name, String place) {
        if (name.contains("[true]") || name.contains("[false]")) {
            return Fault.setting(
                    name,
                    "Passerelle ne le connaît pas" + place,
                    "YAML lit on, yes, off et no comme un oui ou un non ;"
                            + " mettez cette clé entre guillemets, comme \"on\"");
        }
        String variable = Fault.variable(name);
        String remedy = VARIABLES.contains(variable)
                ? "Il ne se donne que par l'environnement : " + variable
                : KNOWN.nearest(name)
                        .map(key -> "Peut-être " + (name.equals(variable) ? Fault.variable(key) : key)
                                + " ; corrigez-le, ou enlevez-le")
                        .orElse("Enlevez-le");
        return Fault.setting(name, "Passerelle ne le connaît pas" + place, remedy);
    }
}
