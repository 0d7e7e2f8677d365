package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.intake.FolderPlace;
import fr.passerelle.connectors.intake.OutcomeFolders;
import fr.passerelle.connectors.intake.SftpPlace;
import fr.passerelle.connectors.intake.SftpServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are dropped, and where they are laid afterwards. */
@Configuration
public class IntakeWiring {

    private static final String SFTP = "passerelle.intake.sftp.";

    @Bean
    FolderPlace droppingFolder(HubSettings settings) {
        return new FolderPlace(settings.intake().folder(), node());
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
    @ConditionalOnProperty(SFTP + "host")
    SftpPlace droppingServer(HubSettings settings) {
        HubSettings.Intake.Sftp told = settings.intake().sftp();
        return new SftpPlace(new SftpServer(
                told.host().strip(),
                told.port(),
                given("folder", told.folder()),
                given("username", told.username()),
                given("private-key", told.privateKey()),
                given("known-hosts", told.knownHosts())));
    }

    private static String given(String key, String value) {
        if (value.isBlank()) {
            throw new UnusableSetting(SFTP + key, "il faut le renseigner");
        }
        return value.strip();
    }

    private static Path given(String key, @Nullable Path file) {
        if (file == null) {
            throw new UnusableSetting(SFTP + key, "il faut le chemin d'un fichier");
        }
        return file.toAbsolutePath();
    }
}
