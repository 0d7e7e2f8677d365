package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.Dropped;
import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.LeftThere;
import fr.passerelle.connectors.intake.NotStill;
import fr.passerelle.connectors.intake.PlaceAway;
import fr.passerelle.connectors.intake.Ready;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.file.Claim;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.siecle.ExportName;
import fr.passerelle.mappings.siecle.source.ExportBundle;
import fr.passerelle.mappings.siecle.source.Minimised;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims a dropped file, and says once and for all what it is: nobody looks into its content for that again. */
public class Reception {

    private static final String TOO_LARGE =
            "PAYLOAD_TOO_LARGE : le fichier est trop volumineux pour être lu. Déposez le zip"
                    + " plutôt que le XML, un fichier par établissement, ou relevez passerelle.intake.max-bytes.";

    /** The 32 figures of an MD5, and room for the name that some tools add. */
    private static final int DIGEST_BYTES = 4_096;

    private static final Comparator<ExportBundle.Part> PUPILS_LAST =
            Comparator.comparing(part -> FileKinds.ofContent(part.content()).isOfPupils());

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final FileLedger files;
    private final OutcomeFolders outcomes;
    private final SiecleLimits limits;
    private final long maxBytes;

    /** @param limit larger files are set aside without being read */
    public Reception(FileLedger files, OutcomeFolders outcomes, SiecleLimits limits, FileLimit limit) {
        this.maxBytes = limit.bytes();
        this.limits = limits;
        this.files = files;
        this.outcomes = outcomes;
    }

    /**
     * Claims a file, or sets it aside, then removes it from where it lies.
     *
     * @throws LeftThere when it must stay there
     * @throws NotStill when it is being written again: what was claimed of it is claimed, the new content is not lost
     * @throws IOException when it cannot be read
     */
    void take(Ready input) throws IOException {
        Entry archive = input.archive();
        Entry file = archive == null ? input.file() : archive;
        if (file.size() > maxBytes) {
            setAsideUnread(file);
        } else {
            claim(file.read(maxBytes), file.path(), archive == null ? null : digest(input.file()));
            remove(file);
        }
        if (archive != null) {
            remove(input.file());
        }
    }

    private static String digest(Entry file) throws IOException {
        // No text of the ledger holds a NUL; what is no digest gets its verdict later.
        return new String(file.read(DIGEST_BYTES), StandardCharsets.ISO_8859_1)
                .replace('\0', '?')
                .strip();
    }

    private static void remove(Entry file) throws IOException {
        try {
            file.remove();
        } catch (PlaceAway | NotStill e) {
            throw e;
        } catch (IOException e) {
            throw new LeftThere(LeftCause.NOT_REMOVABLE, e);
        }
    }

    /**
     * Claims what was dropped, each export of a zip as a file of its own. Addresses and phones go no further than here.
     *
     * @param place where the file lay under the intake: {@code siecle/9990001X/name}, {@code gar/name}...
     * @param digest the MD5 that the sender gave beside the file, or null
     * @throws LeftThere when no flow takes it and it cannot be set aside
     */
    public void claim(byte[] received, String place, @Nullable String digest) throws LeftThere {
        Dropped dropped = Dropped.of(place);
        if (dropped instanceof Dropped.Input input) {
            claim(received, input, digest);
        } else if (dropped instanceof Dropped.Misnamed misnamed) {
            setAside(Minimised.of(received, limits), place, why(misnamed, received));
        } else if (dropped instanceof Dropped.Unknown unknown) {
            setAside(Minimised.of(received, limits), place, why(unknown, place, received));
        } else {
            // Whoever called removes what comes back without a word: it would be lost.
            throw new LeftThere(LeftCause.FAILED, null);
        }
    }

    /** Where it belongs, when it is of another folder; else, of an export, what Pix says of it. */
    private static String why(Dropped.Misnamed file, byte[] content) {
        Finding misplaced = Misplaced.of(file.folder(), file.name(), content).orElse(null);
        if (misplaced != null) {
            return sentence(misplaced);
        }
        if (file.folder() != IntakeFolder.SIECLE) {
            return file.folder().taken();
        }
        return sentence(ExportName.refusal(file.name()));
    }

    private static String why(Dropped.Unknown file, String place, byte[] content) {
        return file.why()
                + Misplaced.told(place, content).map(told -> " (" + told + ")").orElse("");
    }

    private static String sentence(Finding why) {
        return why.verdict().code() + " : " + why.message() + ". "
                + why.verdict().remedy();
    }

    /**
     * Claims a file of which somebody said what it is. Each export of a zip that holds several is a file of its own, which tells
     * the zip it came in.
     */
    List<Claim> claim(byte[] received, Dropped.Input input, @Nullable String digest) {
        List<ExportBundle.Part> found =
                input.folder() == IntakeFolder.SIECLE ? ExportBundle.read(received, limits) : List.of();
        // What explains the pupils' MEFs comes before them.
        List<ExportBundle.Part> parts = found.stream().sorted(PUPILS_LAST).toList();
        if (parts.isEmpty()) {
            // What is kept of an archive that cannot be read does not tell any more what it was.
            return List.of(claim(FileKinds.ofContent(received), Minimised.of(received, limits), input, digest));
        }
        return parts.stream()
                .map(part -> claim(
                        FileKinds.ofContent(part.content()),
                        part.content(),
                        new Dropped.Input(
                                input.folder(), input.uai(), SafeName.ofFile(input.name() + " - " + part.name())),
                        null))
                .toList();
    }

    private void setAside(byte[] content, String place, String why) throws LeftThere {
        try {
            outcomes.setAside(place, content, why);
            log.warn("Un fichier déposé est mis de côté dans refused/ : {}", why);
        } catch (IOException e) {
            throw new LeftThere(LeftCause.NOWHERE_TO_PUT, e);
        }
    }

    private void setAsideUnread(Entry file) throws LeftThere {
        try {
            outcomes.setAsideUnread(file, TOO_LARGE);
            log.warn("Un fichier déposé de {} octets est trop volumineux : mis de côté dans refused/", file.size());
        } catch (LeftThere e) {
            throw e;
        } catch (IOException e) {
            throw new LeftThere(LeftCause.NOWHERE_TO_PUT, e);
        }
    }

    private Claim claim(FileKind kind, byte[] content, Dropped.Input input, @Nullable String digest) {
        Flow flow = input.folder().flowOf(kind);
        String key = FileOrder.key(flow, input.uai(), input.name(), content);
        Claim claim = files.claim(flow, kind, input.uai(), key, input.name(), content, digest);
        String whose = input.uai().isEmpty() ? "l'académie" : input.uai();
        log.info(
                claim.fresh() ? "Fichier {} reçu pour {} : {}" : "Fichier {} de {} déjà reçu, rien à refaire : {}",
                claim.fileId(),
                whose,
                flow.label());
        return claim;
    }
}
