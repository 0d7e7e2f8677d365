package fr.passerelle.connectors.delivery;

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

    /**
     * A folder of an SFTP server, made when it does not exist. The server is known by its key, the hub by its own.
     *
     * @param folder below the account's, never empty
     * @param privateKey in OpenSSH's format
     * @param knownHosts the key that the server must show; nothing is learnt on first use
     */
    record Sftp(String host, int port, String folder, String username, Path privateKey, Path knownHosts)
            implements DeliveryPlace {

        @Override
        public String label() {
            return "le dossier " + folder + " du serveur SFTP " + host + ":" + port;
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
