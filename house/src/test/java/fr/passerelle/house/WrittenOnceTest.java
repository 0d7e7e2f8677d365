package fr.passerelle.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.french.InFrench;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What several parts of the house need, and one class of it does. */
class WrittenOnceTest {

    private static final String[] PROOF = {"fr.passerelle.simulators..", "fr.passerelle.demo..", "fr.passerelle.bench.."
    };

    /** {@code count < 2 ? …}, {@code gone > 1 ? "élèves" : "élève"}. */
    private static final Pattern PLURAL = Pattern.compile("(< 2|<= 1|> 1|>= 2) \\? +\" ?\\p{L}");

    /** {@code count > 1 ? 's' : ''}, {@code created < 2 ? 'créé' : 'créés'}. */
    private static final Pattern PLURAL_OF_A_PAGE =
            Pattern.compile("(< ?2|<= ?1|> ?1|>= ?2|== ?1|!= ?1|lt 2|le 1|gt 1|ge 2|eq 1|ne 1) ?\\? ?'");

    /** {@code #numbers.formatInteger(…)}, {@code time.hour}. */
    private static final Pattern FORMAT_OF_A_PAGE = Pattern.compile(
            "#(numbers|dates|calendars|temporals)\\.|\\.(hour|minute|dayOfMonth|monthValue)\\b|\\w\\(s\\)");

    /** {@code élève(s)}, between quotes. */
    private static final Pattern NEITHER = Pattern.compile("\"[^\"\\n]*\\p{L}\\((s|x|es|nt)\\)[^\"\\n]*\"");

    private static final Pattern CLOCK = Pattern.compile("class \\w+ extends Clock\\b");

    @Test
    void sha256() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROOF)
                .and()
                .doNotBelongToAnyOf(Sha256.class)
                // The MD5 that the GAR announces.
                .and()
                .doNotHaveSimpleName("GarEntReader")
                .should()
                .callMethodWhere(calls(MessageDigest.class, "getInstance"))
                .check(House.CLASSES);
    }

    @Test
    void theDatesAndTheNumbersOfFrench() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(InFrench.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes a format of a language",
                        call -> call.getTargetOwner().isEquivalentTo(NumberFormat.class)
                                || call.getTargetOwner().isEquivalentTo(DateTimeFormatter.class)
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .anyMatch(type -> type.isEquivalentTo(Locale.class))))
                .check(House.CLASSES);
    }

    /** A subject of a mail has words instead of its number: nothing to count. */
    @Test
    void thePluralsOfFrench() {
        assertThat(House.sources())
                .filteredOn(file -> !file.endsWith("InFrench.java") && !file.endsWith("NoticeText.java"))
                .hasSizeGreaterThan(200)
                .allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(PLURAL));
    }

    /** A page says {@code @french.word(…)}, {@code @french.count(…)}, {@code @french.at(…)}. */
    @Test
    void theFrenchOfThePages() throws IOException {
        try (Stream<Path> files = Files.walk(House.root().resolve("console/src/main/resources/templates"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(page -> assertThat(text(page))
                            .doesNotContainPattern(PLURAL_OF_A_PAGE)
                            .doesNotContainPattern(FORMAT_OF_A_PAGE));
        }
    }

    @Test
    void nobodyLeavesThePluralToTheReader() {
        assertThat(House.sources()).allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(NEITHER));
    }

    @Test
    void theCallByHttpThatEndsInTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages(PROOF)
                .and()
                // The command line calls the hub itself, and a person waits.
                .resideOutsideOfPackages("fr.passerelle.connectors.http..", "fr.passerelle.hub.cli..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpClient.class)
                .check(House.CLASSES);
    }

    @Test
    void theSftpServer() {
        assertThat(House.CLASSES.stream()
                        .filter(one -> !one.getPackageName().startsWith("fr.passerelle.simulators"))
                        .filter(one -> one.tryGetField("knownHosts").isPresent()))
                .singleElement()
                .matches(one -> one.isEquivalentTo(SftpServer.class));
    }

    @Test
    void theClockThatTestsSet() throws IOException {
        try (Stream<Path> files = Files.walk(House.root())) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/test/"))
                            .filter(file -> CLOCK.matcher(text(file)).find()))
                    .singleElement()
                    .matches(file -> file.endsWith("TestClock.java"));
        }
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                "calls " + owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
