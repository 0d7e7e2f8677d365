package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What a site deploys with says nothing that {@code config/application.yml} does not know. */
class DeploymentFilesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\b(PASSERELLE|SERVER)_[A-Z0-9_]+");
    private static final Pattern KEY = Pattern.compile("^( *)\"?([a-z0-9-]+)\"?:");

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "passerelle.service", "Dockerfile"})
    void everyVariableIsASettingThatIsExplained(String file) throws IOException {
        Set<String> known = documented();

        assertThat(variables(file))
                .allSatisfy(variable -> assertThat(known)
                        .as("%s, as config/application.yml documents it", variable)
                        .contains(withoutFile(variable)));
    }

    @Test
    void theVariablesOfTheUnitAndOfTheServicesAreFound() throws IOException {
        assertThat(variables("docker-compose.yml")).hasSizeGreaterThan(10).contains("PASSERELLE_DATABASE_URL");
        assertThat(variables("passerelle.service")).contains("PASSERELLE_DATA");
        assertThat(documented())
                .contains("PASSERELLE_INTAKE_SFTP_HOST", "SERVER_ADDRESS")
                .doesNotContain("PASSERELLE_NONE");
    }

    @Test
    void everyServiceTellsItsHealthAndEverySecretIsAFile() throws IOException {
        Map<String, Object> compose = compose();

        assertThat(children(compose, "services")).containsOnlyKeys("hub", "postgres", "artemis", "sftp");
        assertThat(children(compose, "services").values())
                .allSatisfy(service ->
                        assertThat(asMap(service)).containsKeys("healthcheck", "restart", "volumes", "secrets"));
        assertThat(children(compose, "secrets").values())
                .allSatisfy(secret -> assertThat(asMap(secret)).containsOnlyKeys("file"));
    }

    /** Of a secret that is a file, compose ignores them, and whoever reads them would think it done. */
    @Test
    void noServiceAsksForAnOwnerOrAModeOfASecretAndTheGuideSaysWhoReadsThem() throws IOException {
        assertThat(children(compose(), "services").values())
                .allSatisfy(service -> assertThat((List<?>) asMap(service).get("secrets"))
                        .allSatisfy(
                                secret -> assertThat(secret.toString()).doesNotContainPattern("\\b(uid|gid|mode)=")));
        Matcher account = Pattern.compile("--uid (\\d+)")
                .matcher(Files.readString(House.root().resolve("Dockerfile")));
        assertThat(account.find()).isTrue();
        assertThat(Files.readString(House.root().resolve("docs/exploitation.md")))
                .contains("sudo chown " + account.group(1) + " secrets/");
    }

    @Test
    void noServiceIsToldASecretInTheOpen() throws IOException {
        for (Object service : children(compose(), "services").values()) {
            Map<String, Object> environment = asMap(asMap(service).getOrDefault("environment", Map.of()));
            assertThat(environment.keySet())
                    .filteredOn(name -> name.contains("PASSWORD") || name.contains("SECRET"))
                    .allMatch(name -> name.endsWith("_FILE"));
        }
    }

    @Test
    void theHubIsNobodyImportantAndIsPublishedOnLoopbackOnly() throws IOException {
        assertThat(Files.readString(House.root().resolve("Dockerfile"))).contains("\nUSER passerelle\n");
        Map<String, Object> hub = asMap(children(compose(), "services").get("hub"));
        assertThat(hub.get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
        assertThat(hub.get("cap_drop")).isEqualTo(List.of("ALL"));
    }

    private static Set<String> variables(String file) throws IOException {
        Set<String> found = new TreeSet<>();
        VARIABLE.matcher(Files.readString(House.root().resolve(file)))
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }

    /** A variable that names the file of a secret means that secret. */
    private static String withoutFile(String variable) {
        return variable.equals("PASSERELLE_SCHOOLS_FILE") ? variable : variable.replaceFirst("_FILE$", "");
    }

    /** The keys of the file, commented ones too, as variables; and the variables that it names itself. */
    private static Set<String> documented() throws IOException {
        Set<String> known = new TreeSet<>(variables("config/application.yml"));
        List<String> path = new ArrayList<>();
        for (String line : Files.readAllLines(House.root().resolve("config/application.yml"))) {
            Matcher key = KEY.matcher(line.replaceFirst("^( *)# ", "$1"));
            if (key.find()) {
                int depth = Math.min(path.size(), key.group(1).length() / 2);
                path.subList(depth, path.size()).clear();
                path.add(key.group(2));
                known.add(String.join("_", path).replace('-', '_').toUpperCase(Locale.ROOT));
            }
        }
        return known;
    }

    private static Map<String, Object> compose() throws IOException {
        return asMap(new Yaml().load(Files.readString(House.root().resolve("docker-compose.yml"))));
    }

    private static Map<String, Object> children(Map<String, Object> parent, String name) {
        return asMap(parent.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
