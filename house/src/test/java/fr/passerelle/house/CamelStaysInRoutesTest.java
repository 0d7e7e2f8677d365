package fr.passerelle.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import fr.passerelle.routes.RoutesConfiguration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** Routes carry; steps, rules and desks know no Camel, and beans are listed by subject (docs/adr/0024). */
class CamelStaysInRoutesTest {

    private static final String ROUTES = "fr.passerelle.routes";
    private static final String FRAME = ROUTES + ".frame";
    private static final String CAMEL = "org.apache.camel..";

    @Test
    void camelIsKnownByRoutesAndTheirFrameOnly() {
        noClasses()
                .that(DescribedPredicate.not(isARoute().or(mayKnowCamel())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CAMEL)
                .check(House.CLASSES);
    }

    /** As strings they break in the night, and not in the build. */
    @Test
    void noMethodIsCalledByItsName() {
        noClasses()
                .that()
                .resideInAPackage(ROUTES + "..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "names a method, or reads one in a text", CamelStaysInRoutesTest::callsByName))
                .check(House.CLASSES);
    }

    /** Each setting has its one default where the settings are; routes are given its value. */
    @Test
    void noSettingIsReadByItsKeyInRoutes() {
        noClasses()
                .that()
                .resideInAPackage(ROUTES + "..")
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.boot..")
                .check(House.CLASSES);
    }

    @Test
    void everySubjectListsItsBeansOnceAndAllAreInTheHub() {
        Set<String> subjects = routes().filter(c -> !c.getPackageName().equals(ROUTES))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = routes().filter(c -> c.isAnnotatedWith(Configuration.class))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROUTES))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> imported = Stream.of(
                        RoutesConfiguration.class.getAnnotation(Import.class).value())
                .map(Class::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(subjects);
        assertThat(imported).isEqualTo(subjects);
        noClasses()
                .that()
                .resideInAPackage(ROUTES + "..")
                .should()
                .beMetaAnnotatedWith(Component.class)
                .andShould()
                .notBeAnnotatedWith(Configuration.class)
                .check(House.CLASSES);
    }

    /** A configuration without any route serves the command line, which starts no Camel. */
    @Test
    void noConfigurationOfASubjectKnowsARoute() {
        noClasses()
                .that()
                .areAnnotatedWith(Configuration.class)
                .and()
                .resideInAPackage(ROUTES + ".*..")
                .should()
                .dependOnClassesThat(isARoute())
                .check(House.CLASSES);
    }

    @Test
    void aRouteIsNamedSo() {
        classes()
                .that()
                .areAssignableTo(RouteBuilder.class)
                .and()
                .resideOutsideOfPackage(FRAME)
                .should()
                .haveSimpleNameEndingWith("Route")
                .check(House.CLASSES);
    }

    /** Spring would look through its thousands of methods for each route: five seconds a start. */
    @Test
    void endpointsAreNamedByStaticMethods() {
        noClasses()
                .should()
                .beAssignableTo("org.apache.camel.builder.endpoint.EndpointRouteBuilder")
                .check(House.CLASSES);
    }

    private static Stream<JavaClass> routes() {
        return House.CLASSES.stream()
                .filter(resideInAPackage(ROUTES + ".."))
                .filter(c -> !c.getSimpleName().equals("package-info"));
    }

    /** Or a class inside of one. */
    private static DescribedPredicate<JavaClass> isARoute() {
        return DescribedPredicate.describe(
                "a route",
                c -> c.getPackageName().startsWith(ROUTES)
                        && c.getName().replaceAll("\\$.*", "").endsWith("Route"));
    }

    /** The frame; and the application, which leaves out what of Camel's Spring Boot it answers itself. */
    private static DescribedPredicate<JavaClass> mayKnowCamel() {
        return resideInAPackage(FRAME)
                .or(DescribedPredicate.describe(
                        "the application", c -> c.getName().equals("fr.passerelle.hub.HubApplication")));
    }

    private static boolean callsByName(JavaCall<?> call) {
        boolean ofCamel = call.getTargetOwner().getPackageName().startsWith("org.apache.camel");
        return ofCamel && Set.of("bean", "method", "simple", "language").contains(call.getName());
    }
}
