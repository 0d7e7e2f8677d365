package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.livret.CrcnOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryWiringTest {

    private static final String DELIVERY = "passerelle.delivery.";
    private static final String SFTP = DELIVERY + "sftp.";
    private static final String LSU = "passerelle.lsu.";
    private static final String SCHOOL = LSU + "crcn.schools.9990001X.";

    @TempDir
    Path folder;

    private final Start start = Start.of(DeliveryWiring.class);
    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("key"), "key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void withoutSettingFilesGoIntoTheDataFolderAndNothingOf6e() {
        start.andThen(
                DeliveryPlace.class,
                place -> assertThat(place)
                        .isEqualTo(new DeliveryPlace.Folder(
                                Path.of("data/delivery").toAbsolutePath())));
        start.andThen(CrcnOption.class, option -> assertThat(option).isEqualTo(CrcnOption.off()));
    }

    @Test
    void theFolderCanBeChosenAndTheDeliverySwitchedOff() {
        start.with(DELIVERY + "folder=" + folder.resolve("lsu"))
                .andThen(
                        DeliveryPlace.class,
                        place -> assertThat(place).isEqualTo(new DeliveryPlace.Folder(folder.resolve("lsu"))));
        start.with(DELIVERY + "enabled=false", SFTP + "host=sftp.exemple.fr")
                .andThen(DeliveryPlace.class, place -> assertThat(place).isInstanceOf(DeliveryPlace.Nowhere.class));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() {
        assertThat(start.with(DELIVERY + "folder=" + file).refusal())
                .contains("passerelle.delivery.folder", "n'est pas un dossier");
    }

    @Test
    void aServerTakesThePlaceOfTheFolder() {
        server().andThen(
                        DeliveryPlace.class,
                        place -> assertThat(place)
                                .isEqualTo(new DeliveryPlace.Sftp(
                                        new SftpServer("sftp.exemple.fr", 22, "controle", "passerelle", file, file))));
    }

    @ParameterizedTest
    @CsvSource({
        "folder, ' '",
        "folder, ''",
        "username, ''",
        "port, 0",
        "port, 70000",
        "private-key, /nowhere/key",
        "private-key, ''",
        "known-hosts, /nowhere/known_hosts"
    })
    void whatAServerNeedsIsNamed(String setting, String value) {
        assertThat(server().with(SFTP + setting + "=" + value).refusal()).contains(SFTP + setting);
    }

    @Test
    void theLevelsOf6eAreThereOnceEverythingIsStated() {
        crcn().andThen(CrcnOption.class, option -> {
            assertThat(option.enabled()).isTrue();
            assertThat(option.facts()).isEqualTo(folder);
            assertThat(option.statements()).containsOnlyKeys(Uai.ofNumber(9990001));
            assertThat(option.statements().get(Uai.ofNumber(9990001)).fault()).isEmpty();
        });
    }

    @Test
    void withoutAnySchoolTheOptionIsRefused() {
        assertThat(start.with(LSU + "crcn-6e=true").refusal())
                .contains("passerelle.lsu.crcn.schools", "Décrivez-en au moins un");
    }

    @ParameterizedTest
    @CsvSource({
        "head, ''",
        "period, 4",
        "discipline, 61300",
        "discipline-label, ''",
        "election, ''",
        "teacher, 0",
        "teacher-type, prof",
        "remark, ''"
    })
    void whatIsNotStatedOfASchoolIsNamed(String setting, String value) {
        assertThat(crcn().with(SCHOOL + setting + "=" + value).refusal()).contains(SCHOOL + setting);
    }

    @Test
    void aVersionAFolderOrASchoolThatDoNotSuitAreNamed() {
        assertThat(crcn().with(LSU + "crcn.schema-version=7.0").refusal()).contains(LSU + "crcn.schema-version");
        assertThat(crcn().with(LSU + "crcn.facts=/nowhere").refusal()).contains(LSU + "crcn.facts");
        assertThat(crcn().with(LSU + "crcn.schools.9990001Z.head=Mme").refusal())
                .contains(LSU + "crcn.schools.9990001Z");
    }

    private Start server() {
        return start.with(
                SFTP + "host=sftp.exemple.fr",
                SFTP + "folder=controle",
                SFTP + "username=passerelle",
                SFTP + "private-key=" + file,
                SFTP + "known-hosts=" + file);
    }

    private Start crcn() {
        return start.with(
                LSU + "crcn-6e=true",
                LSU + "crcn.facts=" + folder,
                SCHOOL + "head=Mme la principale",
                SCHOOL + "period=3",
                SCHOOL + "discipline=061300",
                SCHOOL + "discipline-label=MATHEMATIQUES",
                SCHOOL + "election=S",
                SCHOOL + "teacher=4242",
                SCHOOL + "remark=Niveaux attestés par Pix.");
    }
}
