package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.intake.sftp.SftpServer;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.routes.file.IntakePace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are dropped, and where they are laid afterwards. */
@Configuration
public class IntakeWiring {

    @Bean
    FolderPlace droppingFolder(HubSettings settings) {
        return new FolderPlace(settings.intake().folder(), node());
    }

    @Bean
    IntakePace intakePace(HubSettings settings) {
        return new IntakePace(
                settings.intake().delay(),
                settings.intake().minAge(),
                settings.intake().grace());
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
    OutcomeFolders outcomeFolders(HubSettings settings) {
        OutcomeFolders outcomes = new OutcomeFolders(settings.intake().folder());
        outcomes.sweep();
        return outcomes;
    }

    @Bean
    @ConditionalOnExpression("!'${passerelle.intake.sftp.host:}'.isBlank()")
    SftpPlace droppingServer(HubSettings settings) {
        SftpSettings told = settings.intake().sftp();
        Faults.refuse(told.faults("passerelle.intake.sftp."));
        return new SftpPlace(new SftpServer(
                told.host().strip(),
                told.port(),
                told.folder().strip(),
                told.username().strip(),
                given(told.privateKey()),
                given(told.knownHosts())));
    }

    private static Path given(@Nullable Path file) {
        return Objects.requireNonNull(file, "refused above").toAbsolutePath();
    }
}
