package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.intake.IntakeSettings;
import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.routes.file.IntakePace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are dropped, and where they are laid afterwards. */
@Configuration
@EnableConfigurationProperties(IntakeSettings.class)
public class IntakeWiring {

    @Bean
    FolderPlace droppingFolder(IntakeSettings settings) {
        return new FolderPlace(settings.folder(), node());
    }

    @Bean
    IntakePace intakePace(IntakeSettings settings) {
        return new IntakePace(settings.delay(), settings.minAge(), settings.grace());
    }

    @Bean
    FileLimit fileLimit(IntakeSettings settings) {
        return new FileLimit(settings.maxBytes());
    }

    /** Several nodes may each have a folder of their own by the same path. */
    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "ce nœud";
        }
    }

    /** Rid of what a killed run left half-written. */
    @Bean
    OutcomeFolders outcomeFolders(IntakeSettings settings) {
        OutcomeFolders outcomes = new OutcomeFolders(settings.folder());
        outcomes.sweep();
        return outcomes;
    }

    @Bean
    @ConditionalOnExpression("!'${passerelle.intake.sftp.host:}'.isBlank()")
    SftpPlace droppingServer(IntakeSettings settings) {
        Faults.refuse(settings.sftp().faults("passerelle.intake.sftp."));
        return new SftpPlace(settings.sftp());
    }
}
