package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.Dropped;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.connectors.ledger.file.Claim;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.pupil.DropDesk;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.check.FileKinds;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives what people hand over in the console as what is dropped in a folder. The claim and the journal are one. */
public class HandedFiles implements DropDesk {

    private static final String NO_KIND =
            "Ce fichier n’est ni un export d’élèves, ni une session finalisée, ni les résultats d’une classe :"
                    + " rien n’en est pris. Vérifiez que c’est le bon fichier.";

    private final Reception reception;
    private final JournalLedger journal;
    private final FileLimit limit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public HandedFiles(
            Reception reception, JournalLedger journal, FileLimit limit, TransactionTemplate transaction, Clock clock) {
        this.reception = reception;
        this.journal = journal;
        this.limit = limit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Handed hand(Uai uai, String name, byte[] content, String who) {
        if (!limit.takes(content.length)) {
            return refused(
                    "Le fichier dépasse la taille permise : rien n’en est pris. Déposez le zip plutôt que le XML.");
        }
        FileKind kind = FileKinds.ofContent(content);
        Optional<IntakeFolder> folder = IntakeFolder.of(kind).filter(IntakeFolder::isPerSchool);
        if (folder.isEmpty()) {
            return refused(NO_KIND);
        }
        // Some browsers tell the folder too.
        String own = SafeName.ofFile(name.replaceFirst("(?s).*[/\\\\]", ""));
        Dropped dropped = Dropped.of(folder.get().place(uai.value(), own));
        if (!(dropped instanceof Dropped.Input input)) {
            return refused("Le nom du fichier ne convient pas : " + folder.get().taken()
                    + ". Renommez-le, puis essayez-le de nouveau.");
        }
        List<Claim> claims =
                Objects.requireNonNull(transaction.execute(status -> claim(uai, content, input, kind, who)));
        return new Handed(
                claims.stream().map(Claim::fileId).toList(), claims.stream().anyMatch(Claim::fresh), "");
    }

    private List<Claim> claim(Uai uai, byte[] content, Dropped.Input input, FileKind kind, String who) {
        List<Claim> claims = reception.claim(content, input, null);
        claims.forEach(claim -> journal.record(new JournalEntry(
                clock.instant(),
                who,
                JournalAction.FILE_HANDED,
                uai.value(),
                null,
                Map.of("file", Long.toString(claim.fileId()), "kind", kind.name()))));
        return claims;
    }

    private static Handed refused(String why) {
        return new Handed(List.of(), false, why);
    }
}
