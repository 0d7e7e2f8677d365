package fr.passerelle.mappings.check;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.mappings.gar.AccountBatch;
import fr.passerelle.mappings.gar.GarEntReader;
import fr.passerelle.mappings.gar.GarEventsReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports on the accounts that the GAR or an ENT announces. */
final class GarFiles {

    private GarFiles() {}

    static CheckReport ent(String file, InputStream content) {
        return report(file, FileKind.GAR_ENT, new GarEntReader().read(content));
    }

    static CheckReport events(String file, InputStream content) throws IOException {
        byte[] events = content.readNBytes(GarEventsReader.MOST_BYTES + 1);
        return report(file, FileKind.GAR_EVENTS, new GarEventsReader().read(events));
    }

    private static CheckReport report(String file, FileKind kind, AccountBatch batch) {
        return new CheckReport(
                file,
                kind,
                onlySchool(batch.accounts()),
                null,
                new TreeMap<>(batch.ignored()),
                batch.findings(),
                batch.accounts());
    }

    private static @Nullable String onlySchool(List<Account> accounts) {
        List<String> uais = accounts.stream()
                .map(account -> account.uai().value())
                .distinct()
                .limit(2)
                .toList();
        return uais.size() == 1 ? uais.get(0) : null;
    }
}
