package fr.passerelle.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no class of the house does. */
class HouseRulesTest {

    private static final Set<String> INJECTIONS = Set.of(
            "Autowired",
            "Inject",
            "Resource",
            "Value",
            "PersistenceContext",
            "BeanInject",
            "PropertyInject",
            "EndpointInject",
            "Produce");

    private static final List<String> MAKERS =
            List.of("create", "write", "copy", "newOutputStream", "newBufferedWriter", "newByteChannel");

    private static final List<Class<?>> WRITERS =
            List.of(FileOutputStream.class, FileWriter.class, RandomAccessFile.class);

    @Test
    void nothingIsInjectedIntoAField() {
        noFields().should().beAnnotatedWith(injection()).check(House.CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(House.CLASSES);
    }

    @Test
    void nothingIsInjectedByASetter() {
        methods().should().notBeAnnotatedWith(injection()).check(House.CLASSES);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callCodeUnitWhere(
                        DescribedPredicate.describe("asks for the time without a clock", HouseRulesTest::asksTheSystem))
                .check(House.CLASSES);
    }

    @Test
    void onlyTheWiringAndTheCommandLineMakeAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "fr.passerelle.hub.wiring..",
                        // Settings are checked before there is any bean.
                        "fr.passerelle.hub.settings..",
                        "fr.passerelle.hub.cli..",
                        "fr.passerelle.demo..",
                        "fr.passerelle.bench..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes a clock of the system",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && (call.getName().startsWith("system")
                                        || call.getName().startsWith("tick"))))
                .check(House.CLASSES);
    }

    /** Their rights would be those that the umask leaves: on most machines, everybody reads. */
    @Test
    void nobodyMakesAFileThatOthersMayRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "fr.passerelle.mappings.files..",
                        "fr.passerelle.bench..",
                        // The programs and the password of the database are nobody else's even where a group shares.
                        "fr.passerelle.connectors.postgres..")
                // Where the system keeps no such rights; a lock that is looked at; a trace for the operator alone
                // (0600).
                .and()
                .doNotHaveSimpleName("CheckedFolder")
                .and()
                .doNotHaveSimpleName("BrokerFolder")
                .and()
                .doNotHaveSimpleName("ErrorFile")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "makes a file or a folder past PrivateFiles", HouseRulesTest::makesAFile))
                .check(House.CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sleeps",
                        call -> call.getName().equals("sleep")
                                        && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                                || call.getTargetOwner().isEquivalentTo(TimeUnit.class))
                                || call.getTargetOwner().isEquivalentTo(LockSupport.class)))
                .check(House.CLASSES);
    }

    /** A clock that is set back would stop it for as long: {@code scheduler} and executors go by a clock that nobody sets. */
    @Test
    void nothingGoesByATimerOfTheWallClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads from a timer endpoint",
                        call -> call.getName().equals("timer")
                                && call.getTargetOwner().getPackageName().startsWith("org.apache.camel")))
                .check(House.CLASSES);
        noClasses().should().dependOnClassesThat().areAssignableTo(Timer.class).check(House.CLASSES);
    }

    @Test
    void onlyTheCommandLineTheDemoAndTheProcessesOfTheBenchPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.passerelle.hub.cli..", "fr.passerelle.demo..", "fr.passerelle.bench..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(House.CLASSES);
    }

    @Test
    void everybodyLogsTheSameWay() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(House.CLASSES);
    }

    /** Where every text is kept from being a formula. */
    @Test
    void everyCsvIsWrittenByTheSpreadsheet() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.passerelle.mappings.spreadsheet.Spreadsheet")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
                .check(House.CLASSES);
    }

    @Test
    void thereIsNoStaticStateThatChanges() {
        fields().that().areStatic().should().beFinal().check(House.CLASSES);
    }

    /** The samples that failed last are kept below {@code target}: in the sources they would be committed one day. */
    @Test
    void noModuleKeepsTheSamplesThatFailedLastAmongItsSources() {
        assertThat(House.MODULES)
                .allSatisfy(module -> assertThat(House.root().resolve(module).resolve(".jqwik-database"))
                        .doesNotExist());
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = House.CLASSES.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(aPackage -> !isNullMarked(aPackage))
                .map(JavaPackage::getName)
                .sorted()
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static boolean isNullMarked(JavaPackage aPackage) {
        return aPackage.tryGetAnnotationOfType(NullMarked.class).isPresent();
    }

    /** {@code now()} and {@code now(zone)}, but not {@code now(clock)}; {@code new Date()}, but not {@code new Date(0)}. */
    private static boolean asksTheSystem(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        List<JavaClass> given = call.getTarget().getRawParameterTypes();
        boolean isNow = call.getName().equals("now")
                && owner.getPackageName().equals("java.time")
                && given.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean isDate = call.getName().equals("<init>") && owner.isEquivalentTo(Date.class) && given.isEmpty();
        boolean isCalendar = call.getName().equals("getInstance") && owner.isAssignableTo(Calendar.class);
        boolean isMillis = call.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class);
        return isNow || isDate || isCalendar || isMillis;
    }

    private static boolean makesAFile(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return owner.isEquivalentTo(Files.class) && MAKERS.stream().anyMatch(name::startsWith)
                || owner.isAssignableTo(FileChannel.class) && name.equals("open")
                || owner.isEquivalentTo(File.class) && (name.startsWith("mkdir") || name.startsWith("create"))
                || WRITERS.stream().anyMatch(owner::isAssignableTo) && name.equals("<init>");
    }

    private static DescribedPredicate<JavaAnnotation<?>> injection() {
        return DescribedPredicate.describe(
                "an annotation of injection",
                annotation -> INJECTIONS.contains(annotation.getRawType().getSimpleName()));
    }
}
