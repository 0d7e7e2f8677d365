package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.intake.LeftThere;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.connectors.netsynchro.NetSynchroAnswer;
import fr.passerelle.connectors.netsynchro.NetSynchroPort;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.netsynchro.Flux;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Reception;
import fr.passerelle.routes.frame.Notices;
import fr.passerelle.routes.frame.WorkInHand;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a pull. All is pulled before anything is kept, so that a school never has half of a night; what is
 * pulled goes through the same reception as a dropped file, which takes the addresses out.
 */
public class ExportsPull {

    /** What NetSynchro answered to each question about a school. */
    public record Pulled(Work work, Map<Flux, NetSynchroAnswer> answers) {}

    private static final int MIB = 1024 * 1024;

    private final NetSynchroPort netSynchro;
    private final Reception reception;
    private final FileOutcome outcome;
    private final WorkLedger works;
    private final Notices notices;
    private final WorkInHand inHand;
    private final SchoolCalendarView calendars;

    public ExportsPull(
            NetSynchroPort netSynchro,
            Reception reception,
            FileOutcome outcome,
            WorkLedger works,
            Notices notices,
            WorkInHand inHand,
            SchoolCalendarView calendars) {
        this.netSynchro = netSynchro;
        this.reception = reception;
        this.outcome = outcome;
        this.works = works;
        this.notices = notices;
        this.inHand = inHand;
        this.calendars = calendars;
    }

    public Pulled pull(Work work) {
        Uai uai = new Uai(work.subject());
        SchoolYear year = calendars.presentYear(uai);
        Map<Flux, NetSynchroAnswer> answers = new EnumMap<>(Flux.class);
        for (Flux flux : Flux.values()) {
            answers.put(flux, netSynchro.pull(flux, uai, year));
        }
        return new Pulled(work, answers);
    }

    public void keep(Pulled pulled) {
        Uai uai = new Uai(pulled.work().subject());
        inHand.complete(pulled.work(), work -> {
            works.reserve(
                    notices.keys(uai.value()),
                    new WorkKey(Flow.READ_REFERENTIAL, uai.value()),
                    new WorkKey(Flow.IMPORT_SIECLE, uai.value()));
            pulled.answers().forEach((flux, answer) -> keep(uai, flux, answer));
        });
    }

    private void keep(Uai uai, Flux flux, NetSynchroAnswer answer) {
        if (answer instanceof NetSynchroAnswer.Export export) {
            claim(export.content(), IntakeFolder.SIECLE.place(uai.value(), flux.fileName(export.zipped())));
        } else if (answer instanceof NetSynchroAnswer.Refused refused) {
            Finding finding = Finding.of(IntakeVerdict.NETSYNCHRO_REFUSED)
                    .at(null, flux.path())
                    .detailed(refused.error().described());
            refuse(uai, flux, refused.document(), finding);
        } else if (answer instanceof NetSynchroAnswer.TooLarge tooLarge) {
            String limit = "plus de " + tooLarge.mostBytes() / MIB + " Mio";
            Finding finding = Finding.of(SiecleVerdict.PAYLOAD_TOO_LARGE)
                    .at(null, flux.path())
                    .detailed(limit);
            refuse(uai, flux, (flux.path() + " : " + limit + "\n").getBytes(StandardCharsets.UTF_8), finding);
        }
    }

    /** As a dropped file; what cannot be kept is pulled again when the work is tried again. */
    private void claim(byte[] export, String place) {
        try {
            reception.claim(export, place, null);
        } catch (LeftThere e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is lost, and the next night asks again: a refusal is no failure of the work. */
    private void refuse(Uai uai, Flux flux, byte[] document, Finding finding) {
        outcome.refuse(Flow.PULL_SIECLE, uai, flux.path() + "-refus.xml", document, List.of(finding));
    }
}
