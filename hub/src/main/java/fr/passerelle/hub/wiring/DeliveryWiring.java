package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.lsu.CrcnStatement;
import fr.passerelle.routes.livret.CrcnOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where control files go, and whether the CRCN levels of 6e go with them. What is wrong is named before anything starts. */
@Configuration
public class DeliveryWiring {

    private static final String DELIVERY = "passerelle.delivery.";
    private static final String SFTP = DELIVERY + "sftp.";
    private static final String CRCN = "passerelle.lsu.crcn.";
    private static final int LAST_PORT = 65_535;

    @Bean
    DeliveryPlace deliveryPlace(HubSettings settings) {
        DeliverySettings told = settings.delivery();
        if (!told.enabled()) {
            return new DeliveryPlace.Nowhere();
        }
        if (!told.sftp().host().isBlank()) {
            return server(told.sftp());
        }
        Path folder = Objects.requireNonNullElseGet(
                told.folder(), () -> settings.data().resolve("delivery"));
        // A folder that is not there yet is made; one that is away for a while heals by itself.
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableSetting(DELIVERY + "folder", folder + " n'est pas un dossier");
        }
        return new DeliveryPlace.Folder(folder.toAbsolutePath());
    }

    private static DeliveryPlace server(DeliverySettings.Sftp told) {
        if (told.port() < 1 || told.port() > LAST_PORT) {
            throw new UnusableSetting(SFTP + "port", "il faut un port entre 1 et " + LAST_PORT);
        }
        if (told.folder().isBlank()) {
            throw new UnusableSetting(SFTP + "folder", "il faut un dossier, relatif à celui du compte");
        }
        if (told.username().isBlank()) {
            throw new UnusableSetting(SFTP + "username", "il faut le nom du compte");
        }
        return new DeliveryPlace.Sftp(
                told.host().strip(),
                told.port(),
                told.folder().strip(),
                told.username().strip(),
                readable(SFTP + "private-key", "la clé privée du compte", told.privateKey()),
                readable(SFTP + "known-hosts", "la clé attendue du serveur", told.knownHosts()));
    }

    private static Path readable(String key, String what, @Nullable Path file) {
        if (file == null) {
            throw new UnusableSetting(key, "il faut le fichier qui contient " + what);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UnusableSetting(key, "le fichier " + file + " n'existe pas ou ne se lit pas");
        }
        return file.toAbsolutePath();
    }

    @Bean
    CrcnOption crcnOption(HubSettings settings) {
        if (!settings.lsu().crcn6e()) {
            return CrcnOption.off();
        }
        LsuSettings.Crcn told = settings.lsu().crcn();
        if (told.schools().isEmpty()) {
            throw new UnusableSetting(
                    CRCN + "schools",
                    "passerelle.lsu.crcn-6e est à true, et LSU veut lire d'un établissement ce que le hub ne sait pas ;"
                            + " décrivez-en au moins un");
        }
        if (!Files.isDirectory(told.facts())) {
            throw new UnusableSetting(CRCN + "facts", "le dossier " + told.facts() + " n'existe pas");
        }
        Map<Uai, CrcnStatement> statements = new TreeMap<>();
        told.schools().forEach((uai, stated) -> statements.put(school(uai), statement(uai, told, stated)));
        return new CrcnOption(true, told.facts(), statements);
    }

    private static Uai school(String uai) {
        return Uai.parse(uai)
                .filter(Uai::keyIsRight)
                .orElseThrow(() -> new UnusableSetting(CRCN + "schools." + uai, "ce n'est pas un UAI"));
    }

    private static CrcnStatement statement(String uai, LsuSettings.Crcn told, LsuSettings.Stated stated) {
        CrcnStatement statement = new CrcnStatement(
                told.schemaVersion(),
                stated.head(),
                stated.period(),
                stated.periods(),
                stated.discipline(),
                stated.disciplineLabel(),
                stated.election(),
                stated.teacher(),
                stated.teacherType(),
                stated.remark());
        statement.fault().ifPresent(fault -> {
            String of = fault.setting().equals("schema-version") ? CRCN : CRCN + "schools." + uai + ".";
            throw new UnusableSetting(of + fault.setting(), fault.why());
        });
        return statement;
    }
}
