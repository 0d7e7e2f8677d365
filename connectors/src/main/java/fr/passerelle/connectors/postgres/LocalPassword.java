package fr.passerelle.connectors.postgres;

import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The other users of the machine must not read pupils' data: the embedded server asks for a password of its own. */
final class LocalPassword {

    private static final int BYTES = 32;

    private LocalPassword() {}

    /**
     * @throws DatabaseUnavailableException when it is lost: the server would answer to nobody, and another password
     *     would not be its own
     */
    static String read(Path file) {
        try {
            String password = Files.readString(file).strip();
            if (!password.isEmpty()) {
                return password;
            }
        } catch (NoSuchFileException lost) {
            throw lost(file, lost);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Le mot de passe de la base embarquée ne se lit pas : " + file
                            + ". La base est intacte. Ce doit être un"
                            + " fichier, lisible du compte qui lance Passerelle (chmod 600), puis relancez.",
                    e);
        }
        throw lost(file, null);
    }

    /** A new one, in a file that its owner alone can read from its first instant. */
    static String make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, PrivateFiles.ofSealedFiles());
        Files.writeString(file, password);
        return password;
    }

    private static DatabaseUnavailableException lost(Path file, @org.jspecify.annotations.Nullable Throwable cause) {
        return new DatabaseUnavailableException(
                "Le mot de passe de la base embarquée manque : " + file + ". La base est intacte, rien n'a été changé."
                        + " Remettez ce fichier depuis votre sauvegarde du dossier de données ; à défaut, donnez à la base"
                        + " un nouveau mot de passe (docs/exploitation.md, « Mot de passe de la base perdu »).",
                cause);
    }

    /** The server knows another: the file was changed, or comes from the backup of another base. */
    static DatabaseUnavailableException wrong(Path file, Throwable cause) {
        return new DatabaseUnavailableException(
                "Le mot de passe de " + file
                        + " n'est pas celui de la base embarquée. La base est intacte, rien n'a été"
                        + " changé. Remettez le fichier qui va avec cette base ; à défaut, donnez-lui un nouveau mot de passe"
                        + " (docs/exploitation.md, « Mot de passe de la base perdu »).",
                cause);
    }
}
