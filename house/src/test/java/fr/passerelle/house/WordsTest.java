package fr.passerelle.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import fr.passerelle.connectors.ledger.feed.FeedAccessLedger;
import fr.passerelle.domain.school.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name promises, as docs/adr/0027 lists it. */
class WordsTest {

    /** Words that say nothing, and words for which the house has another. */
    private static final Set<String> LOST = Set.of(
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Handler",
            "Processor",
            "Service",
            "Impl",
            "Dto",
            "Dao",
            "Entity",
            "Repository",
            "Factory",
            "Controller");

    /** Of what the house has another word for, in whatever form: {@code recover}, {@code RECOVERY}, {@code recovered}. */
    private static final Pattern SYNONYM = Pattern.compile(
            "(recover(|y|ed|s|ies|ing)|students?|establishments?|exams?|jobs?|tasks?)", Pattern.CASE_INSENSITIVE);

    /** What others have written down keeps its word: in the database, in settings, in the API, in commands, at Pix. */
    private static final Set<String> OUTSIDE = Set.of(
            "Flow.RECOVER",
            "JournalAction.RECOVERY_ASKED",
            "Academy.recovery",
            "CalendarSettings.recovery",
            "ScheduleSettings.recovery",
            "SchoolJson.recovery",
            "SiecleVerdict.BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT",
            "Subject.RECOVERY");

    /** Words of Quartz and of Pix, where they are talked about. */
    private static final Pattern THEIRS = Pattern.compile("fr\\.passerelle\\.(simulators\\.pix\\..*|demo\\.JobFired)");

    private static final Set<String> LOST_PREFIXES =
            Set.of("get", "fetch", "load", "retrieve", "process", "handle", "manage", "perform", "execute");

    /** {@code take(Flow.RECOVER, "Run the récupération of a school")}. */
    private static final Pattern ROUTE = Pattern.compile("\\btake\\(Flow\\.\\w+,\\s*\"([^\"]+)\"");

    private static final Pattern BEAN = Pattern.compile("^@(Repository|Component)$", Pattern.MULTILINE);

    private static final Pattern LOCKS = Pattern.compile("\\bfor update\\b|\\bpg_advisory_xact_lock");

    private static final Pattern WRITES = Pattern.compile(
            "\\b(insert into|delete from|update [a-z_]+\\s+set|\\.update\\(\\))", Pattern.CASE_INSENSITIVE);

    @Test
    void noNameHasALostWord() {
        assertThat(ours())
                .filteredOn(type -> words(type.getSimpleName()).anyMatch(LOST::contains))
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    /** Whatever is named: a type, a method, a field, a constant, a component of a record. */
    @Test
    void nothingHasTwoNames() {
        assertThat(House.CLASSES.stream()
                        .filter(type -> !THEIRS.matcher(type.getName()).matches())
                        .flatMap(WordsTest::names)
                        .filter(name -> !OUTSIDE.contains(name))
                        .filter(name -> words(name.substring(name.indexOf('.') + 1))
                                .anyMatch(word -> SYNONYM.matcher(word).matches())))
                .isEmpty();
    }

    @Test
    void whatKeepsItsWordBecauseOfOthersIsThereStill() {
        assertThat(House.CLASSES.stream().flatMap(WordsTest::names)).containsAll(OUTSIDE);
    }

    /** What an operator reads in the tables and the figures. */
    @Test
    void noRouteHasALostWord() {
        assertThat(House.sources().stream()
                        .flatMap(file -> ROUTE.matcher(text(file)).results())
                        .map(found -> found.group(1))
                        .toList())
                .hasSizeGreaterThan(10)
                .noneMatch(told -> Stream.of(told.split("\\P{L}+"))
                        .anyMatch(word -> SYNONYM.matcher(word).matches()));
    }

    @Test
    void noMethodBeginsWithAWordThatPromisesNothing() {
        assertThat(methods().filter(method -> LOST_PREFIXES.contains(prefix(method))))
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }

    @Test
    void whatIsFoundMayBeAbsent() {
        assertThat(methods()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> prefix(method).equals("find"))
                        .filter(method -> Stream.of(Optional.class, Collection.class, Map.class)
                                .noneMatch(empty ->
                                        empty.isAssignableFrom(method.reflect().getReturnType()))))
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }

    @Test
    void whatIsAskedWithIsIsAnsweredByYesOrNo() {
        assertThat(methods()
                        .filter(method -> method.getName().matches("(is|has)[A-Z].*"))
                        .filter(method -> !method.getRawReturnType().isEquivalentTo(boolean.class)))
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ledger, fr.passerelle.connectors.ledger",
        "View, fr.passerelle.connectors.ledger",
        "Port, fr.passerelle.connectors",
        "Client, fr.passerelle.connectors",
        "Route, fr.passerelle.routes",
        "Wiring, fr.passerelle.hub.wiring",
        "Api, fr.passerelle.console",
        "Panel, fr.passerelle.console"
    })
    void aNounStaysInItsRooms(String noun, String room) {
        List<JavaClass> named = ours().stream()
                .filter(type -> type.getSimpleName().endsWith(noun)
                        && !type.getSimpleName().equals(noun)
                        && !type.isNestedClass())
                .toList();

        assertThat(named).isNotEmpty().allMatch(type -> (type.getPackageName() + ".").startsWith(room + "."));
    }

    @Test
    void aDeskIsAPortOfTheDomainAndAClassOfTheRoutes() {
        List<JavaClass> desks = ours().stream()
                .filter(type -> type.getSimpleName().endsWith("Desk"))
                .toList();

        assertThat(desks)
                .anyMatch(JavaClass::isInterface)
                .allMatch(desk -> desk.isInterface()
                        ? desk.getPackageName().startsWith("fr.passerelle.domain.")
                        : desk.getRawInterfaces().stream().anyMatch(desks::contains));
    }

    @Test
    void aViewOnlyReadsAndABeanOfTheLedgerThatIsNoneWritesOrLocks() {
        Map<Boolean, List<Path>> byKind = House.sources().stream()
                .filter(file -> file.toString().contains("/connectors/ledger/"))
                .filter(file -> BEAN.matcher(text(file)).find())
                .collect(Collectors.partitioningBy(file -> file.toString().endsWith("View.java")));

        assertThat(byKind.get(true)).isNotEmpty().noneMatch(WordsTest::writes);
        // The one that writes a base by parts has hands of its own for each.
        assertThat(byKind.get(false))
                .isNotEmpty()
                .allMatch(file -> writes(file)
                        || LOCKS.matcher(text(file)).find()
                        || besides(file).anyMatch(WordsTest::writes));
    }

    @Test
    void noLedgerKnowsWhoReads() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Ledger")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Scope.class)
                .check(House.CLASSES);
    }

    /** A token of the feed is no page: the ledger that keeps it says what it opens. */
    @Test
    void pagesAreShownWhatAViewReads() {
        noClasses()
                .that()
                .resideInAPackage("fr.passerelle.console..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads from a ledger",
                        call -> call.getTargetOwner().getSimpleName().endsWith("Ledger")
                                && !call.getTargetOwner().isEquivalentTo(FeedAccessLedger.class)
                                && Stream.of(Optional.class, Collection.class, Map.class)
                                        .anyMatch(call.getTarget().getRawReturnType()::isAssignableTo)))
                .check(House.CLASSES);
    }

    private static boolean writes(Path file) {
        return WRITES.matcher(text(file)).find();
    }

    /** The classes of the same room that this one names. */
    private static Stream<Path> besides(Path ledger) {
        String text = text(ledger);
        return House.sources().stream()
                .filter(file -> file.getParent().equals(ledger.getParent()))
                .filter(file -> !file.equals(ledger))
                .filter(file -> Pattern.compile(
                                "\\b" + file.getFileName().toString().replace(".java", "") + "\\b")
                        .matcher(text)
                        .find());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Production's. */
    private static List<JavaClass> ours() {
        return House.CLASSES.stream()
                .filter(type -> House.PRODUCTION.stream()
                        .anyMatch(module -> (type.getPackageName() + ".").startsWith("fr.passerelle." + module + ".")))
                .filter(type -> !type.isAnonymousClass())
                .toList();
    }

    /** Those that we named: no lambda, nothing that somebody else's type asks for. */
    private static Stream<JavaMethod> methods() {
        return methods(ours().stream());
    }

    private static Stream<JavaMethod> methods(Stream<JavaClass> types) {
        return types.flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                .filter(method -> !method.getName().contains("$"))
                .filter(method -> !isAskedForByOthers(method));
    }

    private static boolean isAskedForByOthers(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> supertypes(type.reflect()))
                .filter(type -> !type.getName().startsWith("fr.passerelle"))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .anyMatch(theirs -> theirs.getName().equals(method.getName()));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above = type.getSuperclass() == null ? Stream.of() : Stream.of(type.getSuperclass());
        return Stream.concat(above, Stream.of(type.getInterfaces()))
                .flatMap(one -> Stream.concat(Stream.of(one), supertypes(one)));
    }

    private static String prefix(JavaMethod method) {
        return method.getName().split("(?=[A-Z0-9])", 2)[0];
    }

    /** Of a type and of what it declares, each after the type's: {@code Flow.Flow}, {@code Flow.RECOVER}. */
    private static Stream<String> names(JavaClass type) {
        return Stream.of(
                        Stream.of(type.getSimpleName()),
                        type.getFields().stream().map(JavaField::getName),
                        // What Java and libraries make are no names of ours.
                        methods(Stream.of(type)).map(JavaMethod::getName))
                .flatMap(names -> names)
                .filter(name -> !name.contains("$"))
                .map(name -> type.getSimpleName() + "." + name);
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split(name.equals(name.toUpperCase(Locale.ROOT)) ? "_" : "(?=[A-Z])"));
    }
}
