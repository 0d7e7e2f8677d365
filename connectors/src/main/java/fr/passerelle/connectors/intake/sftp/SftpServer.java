package fr.passerelle.connectors.intake.sftp;

import java.nio.file.Path;

/**
 * The server where files are dropped. It is known by its key, the hub by its own.
 *
 * @param folder below the account's, never empty; {@code .} for the account's own
 * @param privateKey in OpenSSH's format
 * @param knownHosts the key that the server must show; nothing is learnt on first use
 */
public record SftpServer(String host, int port, String folder, String username, Path privateKey, Path knownHosts) {}
