package fr.passerelle.connectors.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.server.ActiveMQServer;

/** Where the embedded Artemis keeps its messages. It holds numbers of works only: the ledger sends them again when it is gone. */
public final class BrokerFolder {

    private static final List<String> KEPT = List.of("journal", "bindings", "paging", "large");
    /** Artemis itself puts there what it could not read. */
    private static final String ATTIC = "attic";

    private final Path path;

    private BrokerFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** @param data folder of the hub */
    public static BrokerFolder of(Path data) {
        return new BrokerFolder(data.resolve("artemis"));
    }

    public Path path() {
        return path;
    }

    /** Whether another process uses it: Artemis would wait for its end without a word. Nothing is made. */
    public boolean isInUse() {
        Path lock = path.resolve("journal/server.lock");
        if (!Files.isRegularFile(lock) || !Files.isWritable(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException inThisVm) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What keeps Artemis from using it, as far as can be seen without starting: a French clause; empty when nothing does. */
    public Optional<String> obstacle() {
        return Stream.concat(Stream.of(path), KEPT.stream().map(path::resolve))
                .filter(Files::exists)
                .flatMap(folder -> obstacle(folder).stream())
                .findFirst();
    }

    private Optional<String> obstacle(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " n'est pas un dossier");
        }
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            return Optional.of("Passerelle n'a pas le droit de lire et d'écrire dans " + folder);
        }
        return folder.equals(path) || folder.endsWith("paging") ? Optional.empty() : foreign(folder);
    }

    private static Optional<String> foreign(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.endsWith(ATTIC))
                    .filter(entry -> !Files.isRegularFile(entry) || !Files.isWritable(entry))
                    .findFirst()
                    .map(entry -> entry + " n'est pas un fichier que Passerelle peut écrire");
        } catch (IOException e) {
            return Optional.of(folder + " est illisible");
        }
    }

    /** A French sentence, without a full stop. */
    public String remedy() {
        return "Déplacez " + path
                + " ailleurs, puis relancez : rien n'est perdu, le courtier ne porte que des numéros et"
                + " Passerelle renvoie d'elle-même tout le travail";
    }

    /**
     * To be asked once the broker was started: when it cannot read its files, Artemis says so in its log alone and stays
     * inactive.
     *
     * @throws UnusableBrokerFolder when it does not serve
     */
    public void prove(ActiveMQServer broker) {
        if (!broker.isActive()) {
            throw new UnusableBrokerFolder("Le courtier embarqué ne peut pas lire ses fichiers dans " + path
                    + " (abîmés, étrangers ou d'une autre version). " + remedy() + ".");
        }
    }
}
