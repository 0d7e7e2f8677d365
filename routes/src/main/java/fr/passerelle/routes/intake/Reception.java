package fr.passerelle.routes.intake;

import fr.passerelle.connectors.intake.OutcomeFolders;
import fr.passerelle.connectors.ledger.Claim;
import fr.passerelle.connectors.ledger.FileLedger;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.check.FileKind;
import fr.passerelle.mappings.check.FileKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Claims a dropped file: what it is follows from the folder it lies in and, for SIECLE, from its content. */
@Component
public class Reception {

    /** What lies in the intake and is no input: the hub's own answers, archives' digests, hidden and partial files. */
    static final String NOT_INPUT = "**/done/**,**/refused/**,**/held/**,**/*.md5,**/.*,**/*.part,**/*.tmp";

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final FileLedger files;
    private final OutcomeFolders outcomes;

    public Reception(FileLedger files, OutcomeFolders outcomes) {
        this.files = files;
        this.outcomes = outcomes;
    }

    /**
     * @param path where the file lay under the intake: {@code siecle/9990001X/name}, {@code gar/name}...
     * @param digest the MD5 that the sender gave beside the file, or null
     */
    public void claim(byte[] content, String path, @Nullable String digest) {
        String[] steps = path.replace('\\', '/').split("/");
        String name = steps[steps.length - 1];
        Optional<Flow> flow = flowOf(steps[0], content);
        if (flow.isEmpty()) {
            log.warn("Fichier déposé hors des dossiers attendus (siecle, gar, sessions, results) : mis de côté");
            outcomes.setAside(path, content);
            return;
        }
        String uai = steps.length > 2 ? Uai.parse(steps[1]).map(Uai::value).orElse(steps[1]) : "";
        Claim claim = files.claim(flow.get(), uai, uai.isEmpty() ? name : uai, name, content, digest);
        if (claim.fresh()) {
            log.info("Fichier {} reçu pour {} : {}", claim.fileId(), uai.isEmpty() ? "l'académie" : uai, flow.get().label());
        } else {
            log.info("Fichier {} déjà reçu : rien à refaire", claim.fileId());
        }
    }

    /** The digest that lies beside an archive. */
    public String digestBeside(String archive) throws IOException {
        Path file = Path.of(archive);
        String name = file.getFileName().toString().replaceFirst("\\.tar\\.gz$", ".md5");
        return Files.readString(file.resolveSibling(name)).strip();
    }

    private static Optional<Flow> flowOf(String folder, byte[] content) {
        return switch (folder) {
            case "siecle" -> {
                FileKind kind = FileKinds.ofContent(content);
                boolean referential = kind == FileKind.SIECLE_STRUCTURES || kind == FileKind.SIECLE_NOMENCLATURE;
                yield Optional.of(referential ? Flow.READ_REFERENTIAL : Flow.IMPORT_SIECLE);
            }
            case "gar" -> Optional.of(Flow.RECONCILE_ACCOUNTS);
            case "sessions" -> Optional.of(Flow.PUSH_SESSION);
            case "results" -> Optional.of(Flow.READ_CLASS_RESULTS);
            default -> Optional.empty();
        };
    }
}
