package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.FileFaults;
import fr.passerelle.mappings.lsu.CrcnStatement;
import fr.passerelle.routes.livret.CrcnOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where control files go, and whether the CRCN levels of 6e go with them. What is wrong is named before anything starts. */
@Configuration
public class DeliveryWiring {

    private static final String DELIVERY = "passerelle.delivery.";
    private static final String CRCN = "passerelle.lsu.crcn.";

    @Bean
    DeliveryPlace deliveryPlace(HubSettings settings) {
        Faults.refuse(deliveryFaults(settings));
        DeliverySettings told = settings.delivery();
        if (!told.enabled()) {
            return new DeliveryPlace.Nowhere();
        }
        return told.sftp().isGiven()
                ? server(told.sftp())
                : new DeliveryPlace.Folder(folder(settings).toAbsolutePath());
    }

    static List<Fault> deliveryFaults(HubSettings settings) {
        DeliverySettings told = settings.delivery();
        if (!told.enabled()) {
            return List.of();
        }
        return told.sftp().isGiven()
                ? told.sftp().faults(DELIVERY + "sftp.")
                : FileFaults.folder(
                        DELIVERY + "folder", folder(settings), "Donnez un dossier où Passerelle peut écrire");
    }

    private static Path folder(HubSettings settings) {
        return Objects.requireNonNullElseGet(
                settings.delivery().folder(), () -> settings.data().resolve("delivery"));
    }

    private static DeliveryPlace server(SftpSettings told) {
        return new DeliveryPlace.Sftp(
                told.host().strip(),
                told.port(),
                told.folder().strip(),
                told.username().strip(),
                Objects.requireNonNull(told.privateKey()).toAbsolutePath(),
                Objects.requireNonNull(told.knownHosts()).toAbsolutePath());
    }

    @Bean
    CrcnOption crcnOption(HubSettings settings) {
        Faults.refuse(crcnFaults(settings.lsu()));
        if (!settings.lsu().crcn6e()) {
            return CrcnOption.off();
        }
        LsuSettings.Crcn told = settings.lsu().crcn();
        Map<Uai, CrcnStatement> statements = new TreeMap<>();
        told.schools().forEach((uai, stated) -> statements.put(Uai.parse(uai).orElseThrow(), statement(told, stated)));
        return new CrcnOption(true, told.facts(), statements);
    }

    static List<Fault> crcnFaults(LsuSettings lsu) {
        LsuSettings.Crcn told = lsu.crcn();
        Faults faults = new Faults();
        if (lsu.crcn6e()) {
            faults.require(
                    !told.schools().isEmpty(),
                    CRCN + "schools",
                    "passerelle.lsu.crcn-6e est à true, et LSU veut lire d'un établissement ce que le hub ne sait pas",
                    "Décrivez-en au moins un");
            faults.require(
                    Files.isDirectory(told.facts()),
                    CRCN + "facts",
                    "le dossier " + told.facts() + " n'existe pas",
                    "Créez-le, ou donnez celui des fichiers <UAI>.csv");
            told.schools().forEach((uai, stated) -> crcnFaults(faults, uai, told, stated));
        }
        return faults.list();
    }

    private static void crcnFaults(Faults faults, String uai, LsuSettings.Crcn told, LsuSettings.Stated stated) {
        faults.require(
                Uai.parse(uai).filter(Uai::keyIsRight).isPresent(),
                CRCN + "schools." + uai,
                "ce n'est pas un UAI",
                "Écrivez sept chiffres et leur lettre, comme 9990001X");
        statement(told, stated).fault().ifPresent(fault -> {
            String of = fault.setting().equals("schema-version") ? CRCN : CRCN + "schools." + uai + ".";
            faults.add(
                    Fault.setting(of + fault.setting(), fault.why(), "Complétez ce que vous dites de l'établissement"));
        });
    }

    private static CrcnStatement statement(LsuSettings.Crcn told, LsuSettings.Stated stated) {
        return new CrcnStatement(
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
    }
}
