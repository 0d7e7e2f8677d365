package fr.passerelle.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One subject, one package name, in every layer; no heap; no two things of one name. */
class RoomsTest {

    private static final int MOST_CLASSES = 25;

    /** What the hub is about. A layer has a room for those that it has something of, and no room of another name. */
    private static final Set<String> SUBJECTS = Set.of(
            "account",
            "certifiability",
            "certification",
            "feed",
            "file",
            "flow",
            "hold",
            "identity",
            "journal",
            "livret",
            "notice",
            "partner",
            "pupil",
            "school",
            "search",
            "session",
            "setting",
            "staff",
            "stray",
            "today",
            "work");

    /** Rooms of a layer that are about how, not what; a layer that is not listed has none. */
    private static final Map<String, Set<String>> HOW = Map.of(
            "domain", Set.of("french", "trouble", "verdict"),
            "routes", Set.of("frame", "schedule"),
            "console", Set.of("guard", "oidc", "security", "server", "web"));

    @ParameterizedTest
    @MethodSource("layers")
    void aLayerHasRoomsForSubjectsOnly(String layer) {
        String prefix = "fr.passerelle." + layer + ".";
        Set<String> rooms = packages().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.")[0])
                .collect(Collectors.toSet());
        rooms.removeAll(HOW.getOrDefault(layer, Set.of()));

        assertThat(rooms).isNotEmpty().isSubsetOf(SUBJECTS);
    }

    @ParameterizedTest
    @MethodSource({"layers", "otherHouses"})
    void theRoomsOfALayerDoNotGoRoundInCircles(String layer) {
        SlicesRuleDefinition.slices()
                .matching("fr.passerelle." + layer + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void noPackageIsAHeap() {
        Map<String, Long> classes = House.sources().stream()
                .collect(groupingBy(
                        file -> House.root().relativize(file.getParent()).toString(), TreeMap::new, counting()));

        assertThat(classes.entrySet())
                .filteredOn(entry -> entry.getValue() > MOST_CLASSES)
                .isEmpty();
    }

    @Test
    void noTwoClassesOfProductionHaveOneName() {
        Map<String, List<String>> byName = House.sources().stream()
                .filter(file -> House.PRODUCTION.stream()
                        .anyMatch(module -> file.startsWith(House.root().resolve(module))))
                .collect(groupingBy(
                        file -> file.getFileName().toString(),
                        TreeMap::new,
                        Collectors.mapping(file -> House.root().relativize(file).toString(), Collectors.toList())));

        assertThat(byName.values()).filteredOn(files -> files.size() > 1).isEmpty();
    }

    /** A record holds what belongs together, an enum is a table; what a class takes, it has to work with. */
    @Test
    void noConstructorTakesMoreThanSevenThings() {
        assertThat(House.CLASSES.stream()
                        .filter(type -> !type.isRecord() && !type.isEnum())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > 7)
                        .map(constructor -> constructor.getOwner().getName()))
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        assertThat(House.sources().stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .isRegularFile()
                        .content()
                        .contains("/**", "@NullMarked"));
    }

    static List<String> layers() {
        return House.LAYERS;
    }

    /** No layers, but divided into rooms all the same. */
    static List<String> otherHouses() {
        return List.of("connectors.intake", "mappings.siecle");
    }

    private static Set<String> packages() {
        return House.CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
