package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/house.md} is drawn from the code, by the same classes that the rules look at; when the code has gone on, this
 * fails, and {@code mvn -pl house -am test -Dtest=PictureOfTheHouseTest -Dhouse.write=true} draws it anew.
 */
class PictureOfTheHouseTest {

    private static final Path PICTURE = House.root().resolve("docs/house.md");

    @Test
    void thePictureIsThatOfTheCode() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("house.write")) {
            Files.writeString(PICTURE, drawn);
        }

        assertThat(PICTURE).as("stale: draw it anew with -Dhouse.write=true").hasContent(drawn);
    }

    private static String drawn() {
        StringBuilder page = new StringBuilder("""
                # The house, drawn from its code

                This page is written by a test (`PictureOfTheHouseTest`) and fails the build when it is stale. An arrow means "knows".

                ## Modules

                """);
        page.append(graph(name -> name.split("\\.")[0]));
        for (String layer : House.LAYERS) {
            page.append("\n## Rooms of `").append(layer.replace('.', '/')).append("`\n\n");
            page.append(graph(name -> name.startsWith(layer + ".")
                    ? name.substring(layer.length() + 1).split("\\.")[0]
                    : ""));
        }
        return page.toString();
    }

    /** @param nodeOf from the name of a package without {@code fr.passerelle.} to a node, empty for none */
    private static String graph(Function<String, String> nodeOf) {
        SortedMap<String, SortedSet<String>> edges = new TreeMap<>();
        SortedMap<String, Integer> classes = new TreeMap<>();
        for (JavaClass type : House.CLASSES) {
            String from = node(type, nodeOf);
            if (!from.isEmpty()) {
                classes.merge(
                        from,
                        type.isTopLevelClass() && !type.getSimpleName().equals("package-info") ? 1 : 0,
                        Integer::sum);
                SortedSet<String> known = edges.computeIfAbsent(from, none -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(target -> node(target.getBaseComponentType(), nodeOf))
                        .filter(to -> !to.isEmpty() && !to.equals(from))
                        .forEach(known::add);
            }
        }
        String nodes = classes.entrySet().stream()
                .map(room -> "    " + room.getKey() + "[\"" + room.getKey() + " (" + room.getValue() + ")\"]\n")
                .collect(Collectors.joining());
        return "```mermaid\nflowchart LR\n" + nodes
                + edges.entrySet().stream()
                        .flatMap(room -> room.getValue().stream().map(to -> Map.entry(room.getKey(), to)))
                        .map(edge -> "    " + edge.getKey() + " --> " + edge.getValue() + "\n")
                        .collect(Collectors.joining())
                + "```\n";
    }

    private static String node(JavaClass type, Function<String, String> nodeOf) {
        String prefix = "fr.passerelle.";
        return type.getPackageName().startsWith(prefix)
                ? nodeOf.apply(type.getPackageName().substring(prefix.length()))
                : "";
    }
}
