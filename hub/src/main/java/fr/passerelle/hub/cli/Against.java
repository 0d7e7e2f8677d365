package fr.passerelle.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.hub.wiring.LedgerFolder;
import fr.passerelle.mappings.report.PreviewJson;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger that exports are compared with before anything changes. */
interface Against extends AutoCloseable {

    /** How many pupils of each kind of change are listed. */
    int MOST_PER_KIND = 50;

    /**
     * What an export would change, as {@link PreviewJson} writes it.
     *
     * @param uai school that the file must be of; null to take the file's word
     */
    JsonNode plan(@Nullable Uai uai, byte[] content);

    /** What an export may cost there; what everybody's may when the ledger does not tell its settings. */
    SiecleLimits limits();

    /** In whose time a school lives; empty when the ledger does not tell. */
    Optional<SchoolCalendar> calendar(Uai uai);

    @Override
    void close();

    /**
     * @param ledger address of a running hub, or its data folder
     * @throws Trouble when it is neither
     */
    static Against of(String ledger) {
        return isAddress(ledger) ? hub(ledger) : folder(ledger);
    }

    /** Whether it is meant for an address, and not for a folder. */
    static boolean isAddress(String ledger) {
        String lower = ledger.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** @throws Trouble when nobody can read the address */
    static RunningHub hub(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && uri.getUserInfo() == null) {
                return new RunningHub(uri, System.getenv());
            }
        } catch (IllegalArgumentException e) {
            throw wrongAddress();
        }
        throw wrongAddress();
    }

    private static Trouble wrongAddress() {
        return new Trouble(ExitCode.WRONG_USE, "Adresse illisible : attendu http://serveur:8080, sans mot de passe.");
    }

    /** @throws Trouble when it is no data folder */
    static LedgerFolder open(String name) {
        Path data = path(name);
        if (!LedgerFolder.isOne(data)) {
            throw new Trouble(
                    ExitCode.WRONG_USE,
                    name + " n'est pas le dossier de données d'une Passerelle : donnez celui de passerelle.data"
                            + " (data par défaut), ou l'adresse d'une Passerelle en marche (http://...).");
        }
        return LedgerFolder.open(data);
    }

    private static Against folder(String name) {
        LedgerFolder ledger = open(name);
        return new Against() {
            @Override
            public JsonNode plan(@Nullable Uai uai, byte[] content) {
                return PreviewJson.tree(ledger.desk().preview(uai, content, MOST_PER_KIND));
            }

            @Override
            public SiecleLimits limits() {
                return ledger.limits();
            }

            @Override
            public Optional<SchoolCalendar> calendar(Uai uai) {
                return Optional.of(ledger.calendar(uai));
            }

            @Override
            public void close() {
                ledger.close();
            }
        };
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Trouble(ExitCode.WRONG_USE, "Dossier illisible : " + name);
        }
    }
}
