package fr.passerelle.routes.intake;

import fr.passerelle.connectors.intake.Dropped;
import fr.passerelle.connectors.intake.OutcomeFolders;
import fr.passerelle.connectors.ledger.Claim;
import fr.passerelle.connectors.ledger.FileLedger;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.siecle.ExportName;
import fr.passerelle.mappings.siecle.Minimised;
import fr.passerelle.mappings.siecle.SiecleLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Claims a dropped file: what it is follows from the folder it lies in and, for SIECLE, from its content. */
@Component
public class Reception {

    /** What lies in the intake and is no input: the hub's own answers, archives' digests, hidden and partial files. */
    static final String NOT_INPUT = "**/done/**,**/refused/**,**/held/**,**/*.md5,**/.*,**/*.part,**/*.tmp";

    private static final String TOO_LARGE =
            "PAYLOAD_TOO_LARGE : le fichier est trop volumineux pour être lu. Déposez le zip"
                    + " plutôt que le XML, un fichier par établissement, ou relevez passerelle.intake.max-bytes.";

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final FileLedger files;
    private final OutcomeFolders outcomes;
    private final SiecleLimits limits;
    private final long maxBytes;

    /** @param maxBytes larger archives are set aside without being read */
    public Reception(
            FileLedger files,
            OutcomeFolders outcomes,
            SiecleLimits limits,
            @Value("${passerelle.intake.max-bytes:67108864}") long maxBytes) {
        this.maxBytes = maxBytes;
        this.limits = limits;
        this.files = files;
        this.outcomes = outcomes;
    }

    /**
     * Addresses and phones of an export go no further than here.
     *
     * @param path where the file lay under the intake: {@code siecle/9990001X/name}, {@code gar/name}...
     * @param digest the MD5 that the sender gave beside the file, or null
     */
    public void claim(byte[] received, String path, @Nullable String digest) {
        String place = path.replace('\\', '/');
        byte[] content = Minimised.of(received, limits);
        if (Dropped.of(place) instanceof Dropped.Input input) {
            Finding refusal = input.flow() == Flow.IMPORT_SIECLE ? ExportName.refusal(input.name()) : null;
            if (refusal == null) {
                claim(content, input, digest);
            } else {
                setAside(
                        content,
                        place,
                        refusal.verdict().code() + " : " + refusal.message() + ". "
                                + refusal.verdict().remedy());
            }
        } else if (Dropped.of(place) instanceof Dropped.Unknown unknown) {
            setAside(content, place, unknown.why());
        }
    }

    private void setAside(byte[] content, String place, String why) {
        log.warn("Un fichier déposé est mis de côté dans refused/ : {}", why);
        outcomes.setAside(place, content, why);
    }

    private void claim(byte[] content, Dropped.Input input, @Nullable String digest) {
        Flow flow = input.flow() == Flow.IMPORT_SIECLE ? siecle(content) : input.flow();
        String key = input.uai().isEmpty() ? input.name() : input.uai();
        Claim claim = files.claim(flow, input.uai(), key, input.name(), content, digest);
        String whose = input.uai().isEmpty() ? "l'académie" : input.uai();
        log.info(
                claim.fresh() ? "Fichier {} reçu pour {} : {}" : "Fichier {} de {} déjà reçu, rien à refaire : {}",
                claim.fileId(),
                whose,
                flow.label());
    }

    /**
     * Moves a file that is too large to be read into {@code refused/}, with the reason beside it.
     *
     * @param file absolute path
     */
    public void setAsideUnread(String file) throws IOException {
        long size = Files.size(Path.of(file));
        log.warn("Un fichier déposé de {} octets est trop volumineux : mis de côté dans refused/", size);
        outcomes.setAsideUnread(Path.of(file), TOO_LARGE);
    }

    /**
     * Claims the archive that a digest is of, then removes it; the digest is removed by the route.
     *
     * @param digestFile absolute path of the digest
     */
    public void claimArchive(String digestFile, String digest) throws IOException {
        Path archive = ArchiveIsThere.archiveOf(Path.of(digestFile));
        if (Files.size(archive) > maxBytes) {
            setAsideUnread(archive.toString());
            return;
        }
        claim(Files.readAllBytes(archive), "gar/" + archive.getFileName(), digest.strip());
        Files.delete(archive);
    }

    /** What a SIECLE file is follows from its content, never from its name. */
    private static Flow siecle(byte[] content) {
        return switch (FileKinds.ofContent(content)) {
            case SIECLE_STRUCTURES, SIECLE_NOMENCLATURE -> Flow.READ_REFERENTIAL;
            default -> Flow.IMPORT_SIECLE;
        };
    }
}
