package fr.passerelle.connectors.delivery;

import fr.passerelle.connectors.sftp.SftpServer;
import java.nio.file.Path;

/** Where files are delivered. What was delivered before stays there: whoever reads it takes it away. */
public sealed interface DeliveryPlace {

    /** For an operator, in French, after "dans". */
    String label();

    /** A folder of this machine, made when it does not exist. */
    record Folder(Path path) implements DeliveryPlace {

        @Override
        public String label() {
            return "le dossier " + path;
        }
    }

    /** A folder of an SFTP server, made when it does not exist. */
    record Sftp(SftpServer at) implements DeliveryPlace {

        @Override
        public String label() {
            return "le dossier " + at.folder() + " du serveur SFTP " + at.host() + ":" + at.port();
        }
    }

    /** Nothing is delivered: files are made, and remain in the ledger. */
    record Nowhere() implements DeliveryPlace {

        @Override
        public String label() {
            return "aucun dossier";
        }
    }
}
