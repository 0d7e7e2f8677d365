package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.broker.BrokerProbe;
import fr.passerelle.connectors.broker.ExternalBroker;
import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.delivery.DeliverySettings;
import fr.passerelle.connectors.delivery.FolderProbe;
import fr.passerelle.connectors.intake.IntakeSettings;
import fr.passerelle.connectors.intake.PlaceProbe;
import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.postgres.DatabaseProbe;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.DatabaseUnavailableException;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import fr.passerelle.domain.partner.ShownAddress;
import fr.passerelle.hub.settings.HubSettings;
import fr.passerelle.hub.settings.SchoolsFile;
import fr.passerelle.hub.settings.UnusableDirectory;
import jakarta.jms.ConnectionFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files come and go, and what carries the work: how each is tried from the console. */
@Configuration
public class PlaceChecksWiring {

    private static final Map<String, String> ENVIRONMENT = System.getenv();

    @Bean
    PartnerCheck directoryCheck(HubSettings settings) {
        SchoolsFile file = new SchoolsFile(settings.schoolsFile());
        return new PartnerCheck(
                PartnerKind.DIRECTORY,
                file.isThere(),
                true,
                settings.schoolsFile().toAbsolutePath().normalize().toString(),
                "L’annuaire des établissements manque (" + settings.schoolsFile()
                        + ") : sans lui, tout fichier d’un établissement inconnu est refusé. Donnez passerelle.schools-file, puis relancez.",
                () -> read(file));
    }

    @Bean
    PartnerCheck intakeFolderCheck(IntakeSettings settings) {
        return PartnerCheck.optional(
                PartnerKind.INTAKE_FOLDER,
                true,
                settings.folder().toAbsolutePath().normalize().toString(),
                "",
                new FolderProbe(settings.folder(), "passerelle.intake.folder"));
    }

    @Bean
    PartnerCheck intakeServerCheck(IntakeSettings settings) {
        return PartnerCheck.optional(
                PartnerKind.INTAKE_SFTP,
                settings.sftp().isGiven(),
                settings.sftp().isGiven() ? settings.sftp().address() : "",
                "Rien n’est reçu par SFTP. Pour un dépôt par SFTP, donnez passerelle.intake.sftp.host et la suite.",
                new PlaceProbe(() -> new SftpPlace(settings.sftp()), "passerelle.intake.sftp.folder", false));
    }

    @Bean
    PartnerCheck deliveryCheck(DeliverySettings settings) {
        DeliveryPlace place = settings.place();
        Supplier<PartnerAnswer> test = place instanceof DeliveryPlace.Sftp sftp
                ? new PlaceProbe(
                        () -> new SftpPlace(sftp.at(), "passerelle.delivery.sftp."),
                        "passerelle.delivery.sftp.folder",
                        true)
                : new FolderProbe(settings.folder(), "passerelle.delivery.folder");
        return PartnerCheck.optional(
                PartnerKind.DELIVERY,
                settings.enabled(),
                settings.enabled() ? place.label() : "",
                "Les fichiers de contrôle restent dans la base (passerelle.delivery.enabled).",
                test);
    }

    @Bean
    PartnerCheck brokerCheckOfPage(ConnectionFactory broker) {
        String address = ExternalBroker.of(ENVIRONMENT)
                .map(external -> ShownAddress.of(external.url()))
                .orElse("embarqué");
        return PartnerCheck.optional(PartnerKind.BROKER, true, address, "", new BrokerProbe(broker));
    }

    @Bean
    PartnerCheck databaseCheck(DatabaseProbe database) {
        String address = Optional.of(ENVIRONMENT.getOrDefault("PASSERELLE_DATABASE_URL", ""))
                .filter(url -> !DatabaseSettings.isEmbedded(ENVIRONMENT))
                .map(ShownAddress::of)
                .orElse("embarquée");
        return PartnerCheck.optional(PartnerKind.DATABASE, true, address, "", () -> ask(database));
    }

    private static PartnerAnswer read(SchoolsFile file) {
        try {
            return PartnerAnswer.well("L’annuaire se lit : "
                    + InFrench.count(file.read().size(), "établissement", "établissements")
                    + ". Ce qui y a changé compte au prochain démarrage.");
        } catch (UnusableDirectory e) {
            return PartnerAnswer.wrong("L’annuaire ne se lit pas : " + e.getMessage() + ". Corrigez ce fichier.");
        }
    }

    private static PartnerAnswer ask(DatabaseProbe database) {
        try {
            database.ask();
            return PartnerAnswer.well("La base de données répond, par une connexion nouvelle.");
        } catch (DatabaseUnavailableException e) {
            return PartnerAnswer.wrong(String.valueOf(e.getMessage()));
        }
    }
}
