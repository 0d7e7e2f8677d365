package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.trouble.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** One row a fault: its key, and nothing else of an installation that is right. */
class StartChecksTest {

    private static final int WRONG = 2;
    private static final int OUTSIDE = 3;

    @TempDir
    private Path folder;

    private final Map<String, Object> settings = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void anInstallationWithEverythingConfigured() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("file"), "no folder");
        Files.writeString(folder.resolve("open"), "key");
        Files.setPosixFilePermissions(folder.resolve("open"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(
                folder.resolve("wrong.csv"),
                "uai;nom;type;contrat;organisation_pix;centre_pix\n9990001X;Un;COLLEGE;;;\n9990001B;Deux;COLLEGE;;;\n");
        given("server.port", 0);
        given("passerelle.data", folder.resolve("data"));
        given("passerelle.schools-file", folder.resolve("none.csv"));
        given("passerelle.intake.folder", folder.resolve("intake"));
        sftp("passerelle.intake.sftp.", key);
        sftp("passerelle.delivery.sftp.", key);
        given("passerelle.pix.url", "https://pix.exemple.fr");
        given("passerelle.pix.username", "compte");
        given("passerelle.pix.password", "m0tdepasse");
        given("passerelle.pix.client-id", "client");
        given("passerelle.pix.client-secret", "secret");
        given("passerelle.netsynchro.url", "https://siecle.exemple.fr");
        given("passerelle.netsynchro.username", "compte");
        given("passerelle.netsynchro.password", "m0tdepasse");
        given("passerelle.console.oidc.issuer", "https://connexion.exemple.fr");
        given("passerelle.console.oidc.client-id", "passerelle");
        given("passerelle.console.oidc.client-secret", "tire-au-hasard-par-le-fournisseur");
        given("passerelle.console.oidc.roles.dsi", "OPERATOR");
        given("passerelle.console.public-url", "https://passerelle.exemple.fr");
        given("passerelle.notice.mail.host", "smtp.exemple.fr");
        given("passerelle.notice.mail.username", "compte");
        given("passerelle.notice.mail.password", "m0tdepasse");
        given("passerelle.notice.mail.from", "passerelle@exemple.fr");
        given("passerelle.notice.mail.to", "dsi@exemple.fr");
        given("passerelle.notice.webhook.url", "https://tchat.exemple.fr");
        given("passerelle.notice.webhook.secret", "s3cret");
        given("passerelle.thresholds.specials[0].from", "09-01");
        given("passerelle.thresholds.specials[0].to", "09-30");
        given("passerelle.calendar.recovery.2026", "2027-06-10");
        given("passerelle.calendar.academies.rennes.recovery.2026", "2027-06-11");
        given("passerelle.calendar.academies.nouvelle-caledonie.recovery.2026", "2026-11-10");
        given("passerelle.lsu.crcn-6e", true);
        given("passerelle.lsu.crcn.facts", folder);
        String school = "passerelle.lsu.crcn.schools.9990001X.";
        given(school + "head", "Mme la principale");
        given(school + "period", 3);
        given(school + "discipline", "061300");
        given(school + "discipline-label", "MATHEMATIQUES");
        given(school + "election", "S");
        given(school + "teacher", 4242);
        given(school + "remark", "Niveaux attestés par Pix.");
    }

    @Test
    void anInstallationThatIsRightHasNoFaultAndNothingIsMade() {
        assertThat(faults()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("intake")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.port                                       | 70000                | n'est pas un port",
                "server.port                                       | http                 | un nombre entier",
                "server.address                                    | 192.0.2.1            | n'est pas une adresse de cette machine",
                "passerelle.schools-file                           | @wrong.csv           | ligne 3",
                "passerelle.intake.delay                           | 0                    | la durée doit être positive",
                "passerelle.intake.delay                           | vite                 | une durée",
                "passerelle.intake.min-age                         | -1                   | négative",
                "passerelle.intake.grace                           | 0s                   | positive",
                "passerelle.intake.max-bytes                       | 0                    | 1 ou plus",
                "passerelle.intake.school-folders                  | -1                   | 0 ou plus",
                "passerelle.intake.sftp.port                       | 0                    | n'est pas un port",
                "passerelle.intake.sftp.folder                     | ''                   | relatif à celui du compte",
                "passerelle.intake.sftp.username                   | ''                   | le nom du compte",
                "passerelle.intake.sftp.private-key                | /nowhere/key         | n'existe pas ou ne se lit pas",
                "passerelle.intake.sftp.private-key                | @open                | chmod 600",
                "passerelle.intake.sftp.known-hosts                | /nowhere/known       | n'existe pas ou ne se lit pas",
                "passerelle.pix.url                                | pix.exemple.fr       | adresse complète",
                "passerelle.pix.url                                | ftp://pix.exemple.fr | adresse complète",
                "passerelle.pix.username                           | ''                   | il manque",
                "passerelle.pix.password                           | ''                   | il manque",
                "passerelle.pix.client-id                          | ''                   | il manque",
                "passerelle.pix.client-secret                      | ''                   | il manque",
                "passerelle.pix.request-timeout                    | 0s                   | positive",
                "passerelle.pix.poll-interval                      | -1s                  | positive",
                "passerelle.pix.poll-limit                         | 0s                   | positive",
                "passerelle.netsynchro.url                         | http://exemple.fr    | https://",
                "passerelle.netsynchro.username                    | ''                   | il manque",
                "passerelle.netsynchro.password                    | ''                   | il manque",
                "passerelle.netsynchro.header                      | X Y                  | nom d'en-tête",
                "passerelle.netsynchro.request-timeout             | 0s                   | positive",
                "passerelle.netsynchro.max-bytes                   | 0                    | 1 ou plus",
                "passerelle.netsynchro.compressed                  | peut-être            | true ou false",
                "passerelle.console.oidc.issuer                    | connexion.exemple.fr | adresse complète",
                "passerelle.console.oidc.client-id                 | ''                   | il manque",
                "passerelle.console.oidc.client-secret             | ''                   | il manque",
                "passerelle.console.oidc.client-secret             | secret-de-23-caracteres | moins de 24 caractères",
                "passerelle.console.oidc.scopes                    | profile              | openid manque",
                "passerelle.schedule.siecle                        | 0 0 99 * * ?         | n'est pas un horaire",
                "passerelle.schedule.certifiability                | ''                   | n'est pas un horaire",
                "passerelle.schedule.results                       | 0 23 * * *           | n'est pas un horaire",
                "passerelle.schedule.recovery                      | 0 0 0 1 1 ? 2020     | n'arrive plus jamais",
                "passerelle.calendar.recovery.2026                 | 2028-06-10           | n'est pas dans l'année scolaire",
                "passerelle.calendar.recovery.2026                 | 7 juin               | un jour, comme",
                "passerelle.calendar.academies.rennes.recovery.2026 | 2026-06-10          | qui commence en septembre 2026",
                "passerelle.calendar.academies.nouvelle-caledonie.recovery.2026 | 2027-06-10 | de février à décembre",
                "passerelle.calendar.academies.nouvelle-caledonie.recovery.2026 | 7 juin  | un jour, comme",
                "passerelle.calendar.academies.tahiti.recovery.2026 | 2026-06-10          | qui commence en septembre 2026",
                "passerelle.relay.period                           | 0                    | positive",
                "passerelle.relay.lease                            | 0s                   | positive",
                "passerelle.relay.alarm                            | 0s                   | positive",
                "passerelle.relay.longest-run                      | 0s                   | positive",
                "passerelle.siecle.unzipped-bytes                  | 0                    | 1 ou plus",
                "passerelle.siecle.pupils                          | 0                    | 1 ou plus",
                "passerelle.thresholds.leaving                     | 1.5                  | n'est pas une part",
                "passerelle.thresholds.updated                     | NaN                  | n'est pas une part",
                "passerelle.thresholds.at-least                    | 0                    | 1 ou plus",
                "passerelle.thresholds.specials[0].leaving         | 2                    | n'est pas une part",
                "passerelle.thresholds.specials[0].level           | SECONDE              | TROISIEME, LYCEE",
                "passerelle.thresholds.specials[0].school          | 9990001B             | n'est pas un UAI",
                "passerelle.thresholds.specials[0].from            | 31-02                | n'est pas un jour",
                "passerelle.consumers                              | 0                    | 1 ou plus",
                "passerelle.max-failures                           | 0                    | 1 ou plus",
                "passerelle.console.operator                       | ''                   | il manque",
                "passerelle.console.public-url                     | exemple.fr           | adresse complète",
                "passerelle.notice.on                              | held,refuzed         | HELD, REFUSED",
                "passerelle.notice.timeout                         | 0s                   | positive",
                "passerelle.notice.mail.port                       | 0                    | n'est pas un port",
                "passerelle.notice.mail.password                   | ''                   | il manque",
                "passerelle.notice.mail.from                       | P <p@exemple.fr>     | adresses nues",
                "passerelle.notice.mail.to                         | ''                   | il manque",
                "passerelle.notice.mail.starttls                   | false                | passerait en clair",
                "passerelle.notice.webhook.url                     | tchat                | adresse complète",
                "passerelle.notice.webhook.secret                  | ''                   | il manque",
                "passerelle.broker.redelivery-delay                | 0s                   | positive",
                "passerelle.broker.max-redelivery-delay            | 0s                   | positive",
                "passerelle.broker.max-attempts                    | 0                    | 1 ou plus",
                "passerelle.delivery.sftp.folder                   | ' '                  | relatif à celui du compte",
                "passerelle.lsu.crcn.facts                         | /nowhere             | n'existe pas",
                "passerelle.lsu.crcn.schema-version                | 7.0                  | de 10.0 à 13.0",
                "passerelle.lsu.crcn.schools.9990001X.head         | ''                   | chef d'établissement",
                "passerelle.pix.usrname                            | compte               | Peut-être passerelle.pix.username",
                "passerelle.intake.deley                           | 5                    | Peut-être passerelle.intake.delay",
                "passerelle.thresholds.specials[0].leavin          | 0.1                  | leaving",
                "passerelle.nothing.of.the.kind                    | 1                    | Enlevez-le",
                "passerelle.database.url                           | jdbc:postgresql://h/b | PASSERELLE_DATABASE_URL"
            })
    void eachWrongSettingIsToldByItsKeyAndItsRemedy(String key, String value, String told) {
        given(key, value.startsWith("@") ? folder.resolve(value.substring(1)) : value);

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.line()).contains(told).doesNotContain("m0tdepasse", "s3cret");
            assertThat(fault.exitCode()).isEqualTo(WRONG);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSERELLE_DATABASE_URL | postgres://h/b   | ce n'est pas une adresse PostgreSQL",
                "PASSERELLE_BROKER_URL   | artemis:61616    | ce n'est pas une adresse d'Artemis",
                "PASSERELLE_BROKER_URL   | tcp://serveur    | ce n'est pas une adresse d'Artemis"
            })
    void soIsEachWrongAddressOfTheEnvironment(String variable, String value, String told) {
        variables.put("PASSERELLE_DATABASE_USER", "passerelle");
        variables.put(variable, value);

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo(variable);
            assertThat(fault.line()).contains(told);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PASSERELLE_PIX_URI, true",
        "PASSERELLE_PIX_URL, false",
        "PASSERELLE_UMASK, false",
        "PASSERELLE_SERVICE_HOST, false",
        "PASSERELLE_PORT, false",
        "PASSERELLE_PORT_8080_TCP_ADDR, false",
        "PASSERELLE_DOSSIER_DES_SAUVEGARDES, false"
    })
    void aVariableIsMisspeltWhenItIsNearlyOneOfOursAndNotThatOfAPlatformOrOfTheSite(String variable, boolean misspelt) {
        assertThat(Misspelt.isNearlyOurs(variable)).isEqualTo(misspelt);
    }

    @Test
    void aSecretMayLookLikeAReference() {
        given("passerelle.notice.mail.password", "ab${cd}ef");

        assertThat(faults()).noneMatch(fault -> fault.line().contains("cd"));
    }

    @Test
    void aDatabaseWithoutAUserAndAnAddressThatIsRight() {
        variables.put("PASSERELLE_DATABASE_URL", "jdbc:postgresql://serveur:5432/base?ssl=true");
        variables.put("PASSERELLE_BROKER_URL", "(tcp://un:61616,tcp://deux:61616)?ha=true");

        assertThat(faults()).extracting(Fault::key).containsExactly("PASSERELLE_DATABASE_USER");
    }

    @ParameterizedTest
    @CsvSource({
        "passerelle.data, file/data",
        "passerelle.intake.folder, file",
        "passerelle.delivery.folder, file/delivery",
        "logging.file.name, file/hub.log"
    })
    void aFileInThePlaceOfAFolderIsInTheWay(String key, String place) {
        given("passerelle.delivery.sftp.host", "");
        given(key, folder.resolve(place));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.what()).contains("file", "n'est pas un dossier");
            assertThat(fault.exitCode()).isEqualTo(OUTSIDE);
        });
    }

    @Test
    void anObstacleOfSeveralSettingsIsToldOnceWithAllOfThem() {
        given("passerelle.delivery.sftp.host", "");
        given("passerelle.data", folder.resolve("file/data"));
        given("passerelle.intake.folder", folder.resolve("file/data/intake"));

        given("logging.file.name", folder.resolve("file/hub.log"));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("passerelle.data");
            assertThat(fault.what())
                    .endsWith("n'est pas un dossier ; de même pour passerelle.intake.folder, logging.file.name");
        });
    }

    @Test
    void everyPortIsTried() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            given("server.address", "127.0.0.1");
            given("server.port", one.getLocalPort());
            given("management.server.address", "127.0.0.1");
            given("management.server.port", other.getLocalPort());

            assertThat(faults())
                    .extracting(Fault::key, Fault::exitCode)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("server.port", OUTSIDE),
                            org.assertj.core.groups.Tuple.tuple("management.server.port", OUTSIDE));
        }
    }

    @Test
    void aBrokerOfAnotherHubIsInTheWayAlsoWithADatabaseOfTheSite() throws IOException {
        variables.put("PASSERELLE_DATABASE_URL", "jdbc:postgresql://serveur:5432/base");
        variables.put("PASSERELLE_DATABASE_USER", "passerelle");
        Path journal = Files.createDirectories(folder.resolve("data/artemis/journal"));
        try (FileChannel another =
                FileChannel.open(journal.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // As Artemis does: one byte of it.
            assertThat(another.tryLock(1, 1, false)).isNotNull();

            assertThat(faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.what()).contains("sert déjà"));
        }
    }

    @Test
    void allOfPixIsAskedForTogether() {
        List.of("username", "password", "client-id", "client-secret")
                .forEach(name -> settings.remove("passerelle.pix." + name));

        assertThat(faults())
                .extracting(Fault::key)
                .containsExactly(
                        "passerelle.pix.username",
                        "passerelle.pix.password",
                        "passerelle.pix.client-id",
                        "passerelle.pix.client-secret");
    }

    @Test
    void anEncodingOfFileNamesThatIsNotUtf8IsAFault() {
        assertThat(LocaleFaults.of("UTF-8")).isEmpty();
        assertThat(LocaleFaults.of("ANSI_X3.4-1968"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).contains("LANG", "./passerelle"));
    }

    private List<Fault> faults() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        ConfigurationPropertySources.attach(environment);
        return new StartChecks(variables).faults(environment);
    }

    private void sftp(String key, Path file) {
        given(key + "host", "sftp.exemple.fr");
        given(key + "folder", "depot");
        given(key + "username", "passerelle");
        given(key + "private-key", file);
        given(key + "known-hosts", file);
    }

    private void given(String key, Object value) {
        settings.put(key, value.toString());
    }
}
