package fr.passerelle.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.delivery.FolderProbe;
import fr.passerelle.connectors.intake.sftp.SftpPlace;
import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.simulators.sftp.SftpSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and SFTP servers are tried as they are: what can be written can, what is away is told. */
class PlaceProbesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsWrittenToAndLeftAsItWas() throws IOException {
        Path intake = folder.resolve("intake");
        assertThat(new FolderProbe(intake, "passerelle.intake.folder").get().isWell())
                .isTrue();
        assertThat(intake).isEmptyDirectory();

        Path file = Files.createFile(folder.resolve("file"));
        PartnerAnswer answer = new FolderProbe(file.resolve("below"), "passerelle.intake.folder").get();
        assertThat(answer.isWell()).isFalse();
        assertThat(answer.sentence()).contains("vérifiez passerelle.intake.folder");
    }

    @Test
    void aServerIsListedAndWhatKeepsItAwayIsToldByTheSettingThatMendsIt() throws IOException {
        Path root = folder.resolve("root");
        SftpSimulator server = SftpSimulator.start(root, folder.resolve("keys"));
        Files.createDirectories(root.resolve("depot"));
        Files.createFile(root.resolve("depot/one.xml"));
        try {
            assertThat(probe(server, "depot", server.username()).sentence()).contains("1\u00a0entrée.");
            assertThat(probe(server, "nowhere", server.username()).sentence())
                    .contains("passerelle.intake.sftp.folder");
            assertThat(probe(server, "to-be-made", server.username()).isWell()).isTrue();
            assertThat(probe(server, "depot", "somebody").sentence()).contains("passerelle.intake.sftp.username");
        } finally {
            server.close();
        }
        PartnerAnswer away = probe(server, "depot", server.username());
        assertThat(away.isWell()).isFalse();
        assertThat(away.sentence()).contains("ne répond pas", "Rien n’est perdu");
    }

    private static PartnerAnswer probe(SftpSimulator server, String folder, String username) {
        SftpServer settings =
                new SftpServer("127.0.0.1", server.port(), folder, username, server.clientKey(), server.knownHosts());
        return new PlaceProbe(
                        () -> new SftpPlace(settings, "passerelle.intake.sftp."),
                        "passerelle.intake.sftp.folder",
                        folder.equals("to-be-made"))
                .get();
    }
}
