package fr.passerelle.hub.settings;

import fr.passerelle.connectors.broker.BrokerFolder;
import fr.passerelle.connectors.broker.ExternalBroker;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the data folder, as far as can be told without taking it. */
final class DataFolderFaults {

    private static final String KEY = "passerelle.data";
    private static final String ELSEWHERE = "choisissez un autre dossier (--data DIR)";

    private DataFolderFaults() {}

    static List<Fault> of(Path data, Map<String, String> environment) {
        boolean database = DatabaseSettings.isEmbedded(environment);
        boolean broker = ExternalBroker.of(environment).isEmpty();
        List<Fault> folder = FileFaults.folder(KEY, data, "Donnez-en les droits, ou " + ELSEWHERE);
        if (!folder.isEmpty() || !database && !broker) {
            return folder;
        }
        BrokerFolder messages = BrokerFolder.of(data);
        if (database && EmbeddedDatabase.isInUse(HubSettings.postgres(data)) || broker && messages.isInUse()) {
            return List.of(Fault.outside(
                    KEY, "le dossier " + data + " sert déjà à un autre Passerelle", "Arrêtez-le, ou " + ELSEWHERE));
        }
        Faults faults = new Faults();
        long free = FileFaults.freeBytes(data);
        if (free < FileFaults.LEAST_FREE_BYTES) {
            faults.add(Fault.outside(
                    KEY,
                    "il reste " + InFrench.room(free) + " pour " + data + ", il en faut "
                            + InFrench.room(FileFaults.LEAST_FREE_BYTES),
                    "Libérez de la place, ou " + ELSEWHERE));
        }
        Optional<String> obstacle = broker ? messages.obstacle() : Optional.empty();
        obstacle.ifPresent(what -> faults.add(Fault.outside(KEY, what, messages.remedy())));
        return faults.list();
    }
}
