package fr.passerelle.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;

/** The table of the README's "Folders": what each may know. Maven keeps the coarse of it, these rules the rest. */
class WhoMayKnowWhomTest {

    private static final String DOMAIN = "fr.passerelle.domain..";
    private static final String MAPPINGS = "fr.passerelle.mappings..";
    private static final String CONNECTORS = "fr.passerelle.connectors..";
    private static final String ROUTES = "fr.passerelle.routes..";
    private static final String CONSOLE = "fr.passerelle.console..";
    private static final String SIMULATORS = "fr.passerelle.simulators..";
    private static final String BENCH = "fr.passerelle.bench..";
    private static final String HUB = "fr.passerelle.hub..";
    private static final String DEMO = "fr.passerelle.demo..";
    private static final String[] PROOF = {SIMULATORS, DEMO, BENCH};

    private static final String[] WAYS_TO_SPEAK = {"fr.passerelle.connectors.http..", "fr.passerelle.connectors.sftp.."
    };

    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."};
    private static final String[] FRAMEWORKS = {
        "org.apache.camel..", "org.springframework..", "jakarta.jms..", "org.quartz.."
    };

    @Test
    void everyModuleIsLookedAt() {
        Set<String> seen = House.CLASSES.stream()
                .map(c -> c.getPackageName().split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(House.MODULES);
    }

    @Test
    void theDomainKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", DOMAIN)
                .check(House.CLASSES);
        never(DOMAIN, resideInAnyPackage(SQL).or(resideInAnyPackage("java.net.http..", "java.util.logging..")));
    }

    @Test
    void mappingsKnowTheDomainAndNoFramework() {
        onlyKnowsOfUs(MAPPINGS, DOMAIN);
        never(MAPPINGS, resideInAnyPackage(FRAMEWORKS).or(resideInAnyPackage(SQL)));
    }

    @Test
    void connectorsKnowDomainAndMappings() {
        onlyKnowsOfUs(CONNECTORS, DOMAIN, MAPPINGS);
        never(CONNECTORS, resideInAnyPackage("org.apache.camel.."));
    }

    /** A setting stands beside what it configures, with its default: that takes four annotations, and nothing that runs. */
    @Test
    void connectorsKnowOfSpringBootTheAnnotationsOfSettingsOnly() {
        noClasses()
                .that()
                .resideInAPackage(CONNECTORS)
                // The embedded broker is the one that Spring Boot starts.
                .and()
                .doNotHaveSimpleName("EmbeddedBroker")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.boot..")
                        .and(DescribedPredicate.not(belongToAnyOf(
                                ConfigurationProperties.class, DefaultValue.class, Name.class, DurationUnit.class))))
                .check(House.CLASSES);
    }

    /** What several of them speak, HTTP and SFTP, is no system of its own and knows none of them. */
    @Test
    void connectorsDoNotKnowEachOther() {
        slices().matching("fr.passerelle.connectors.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(WAYS_TO_SPEAK))
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(WAYS_TO_SPEAK)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(CONNECTORS).and(DescribedPredicate.not(resideInAnyPackage(WAYS_TO_SPEAK))))
                .check(House.CLASSES);
    }

    /** The ledger keeps what SIECLE and Pix said as their mappings give it; the others speak to one system, or none. */
    @Test
    void aConnectorKnowsTheFormatsOfItsOwnSystemOnly() {
        never("fr.passerelle.connectors.pix..", mappingsBut("pix"));
        never("fr.passerelle.connectors.netsynchro..", mappingsBut("netsynchro"));
        never("fr.passerelle.connectors.ledger..", mappingsBut("pix", "siecle", "lsu"));
        never("fr.passerelle.connectors.broker..", resideInAPackage(MAPPINGS));
        never("fr.passerelle.connectors.intake..", mappingsBut("files"));
        never("fr.passerelle.connectors.notice..", mappingsBut("notice"));
        never("fr.passerelle.connectors.postgres..", mappingsBut("files"));
        never("fr.passerelle.connectors.delivery..", mappingsBut("files"));
        never("fr.passerelle.connectors.sftp..", mappingsBut("files"));
        never("fr.passerelle.connectors.http..", resideInAPackage(MAPPINGS));
    }

    @Test
    void onlyTheLedgerAndItsDatabaseSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "fr.passerelle.connectors.ledger..",
                        "fr.passerelle.connectors.postgres..",
                        "fr.passerelle.hub.wiring..",
                        // The same rows by COPY alone are what the ledger is measured against.
                        BENCH,
                        // The whole ledger at once, to be compared with the truth: nobody else has a use for it.
                        DEMO)
                .should()
                .dependOnClassesThat(resideInAnyPackage(SQL))
                .check(House.CLASSES);
    }

    @Test
    void routesKnowWhatLiesAboveThem() {
        onlyKnowsOfUs(ROUTES, DOMAIN, MAPPINGS, CONNECTORS);
    }

    @Test
    void routesDoNotParse() {
        never(
                ROUTES,
                resideInAnyPackage(
                        "com.fasterxml..",
                        "com.ctc.wstx..",
                        "org.apache.commons.csv..",
                        "org.apache.commons.compress..",
                        "javax.xml.parsers..",
                        "javax.xml.transform..",
                        "javax.xml.xpath..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "java.util.zip.."));
        noClasses()
                .that()
                .resideInAPackage(ROUTES)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads XML",
                        call -> call.getTargetOwner().isAssignableTo(XMLStreamReader.class)
                                || call.getTargetOwner().isAssignableTo(XMLEventReader.class)
                                || call.getTargetOwner().getName().endsWith("XMLInputFactory")))
                .check(House.CLASSES);
    }

    @Test
    void routesDoNotReadTheSystemsOfOthersByThemselves() {
        never(ROUTES, resideInAnyPackage("java.net..", "com.jcraft..", "org.apache.activemq.."));
    }

    /** And the reports, the summaries and the PDF, which every reader is told in the same words. */
    @Test
    void theConsoleKnowsTheDomainAndTheLedger() {
        onlyKnowsOfUs(
                CONSOLE,
                DOMAIN,
                "fr.passerelle.connectors.ledger..",
                "fr.passerelle.mappings.report..",
                "fr.passerelle.mappings.lsu..",
                "fr.passerelle.mappings.pdf..");
        never(CONSOLE, resideInAnyPackage("org.apache.camel..", "jakarta.jms..", "org.quartz.."));
    }

    @Test
    void simulatorsKnowTheContractsAndNothingOfTheHub() {
        onlyKnowsOfUs(SIMULATORS, DOMAIN, MAPPINGS);
        never(SIMULATORS, resideInAnyPackage(FRAMEWORKS).or(resideInAnyPackage(SQL)));
    }

    @Test
    void theDemoPlaysOnTheHubAndTheSimulators() {
        onlyKnowsOfUs(DEMO, DOMAIN, MAPPINGS, CONNECTORS, ROUTES, CONSOLE, HUB, SIMULATORS);
    }

    @Test
    void theBenchMeasuresWhatLiesAboveIt() {
        onlyKnowsOfUs(BENCH, DOMAIN, MAPPINGS, CONNECTORS, ROUTES, HUB);
    }

    @Test
    void productionKnowsNothingThatProvesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROOF)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROOF)
                .check(House.CLASSES);
    }

    @Test
    void onlyItsProofKnowsTheHub() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HUB, DEMO, BENCH)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUB)
                .check(House.CLASSES);
    }

    @Test
    void nothingGoesRoundInCircles() {
        slices().matching("fr.passerelle.(*)..").should().beFreeOfCycles().check(House.CLASSES);
        for (String module : House.MODULES) {
            slices().matching("fr.passerelle." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(House.CLASSES);
        }
    }

    private static void onlyKnowsOfUs(String who, String... whom) {
        never(
                who,
                resideInAPackage("fr.passerelle..")
                        .and(DescribedPredicate.not(resideInAPackage(who).or(resideInAnyPackage(whom)))));
    }

    private static DescribedPredicate<JavaClass> mappingsBut(String... known) {
        String[] allowed = java.util.Arrays.stream(known)
                .map(format -> "fr.passerelle.mappings." + format + "..")
                .toArray(String[]::new);
        return resideInAPackage(MAPPINGS).and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    }

    private static void never(String who, DescribedPredicate<? super JavaClass> whom) {
        noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat(whom)
                .check(House.CLASSES);
    }
}
