package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.PixCopy;
import fr.passerelle.connectors.ledger.file.PixCopyLedger;
import fr.passerelle.connectors.ledger.pupil.ActivePupilsView;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.fregata.FregataRowsForPix;
import fr.passerelle.mappings.siecle.ChangesForPix;
import fr.passerelle.mappings.siecle.ExportForPix;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import fr.passerelle.routes.file.Received;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of an export Pix Orga may have (ADR 0030). Pix is to hold those whom the ledger holds active in the school: it gets the
 * rows that were applied, none of a pupil in doubt, and a row of the ledger for each other active pupil, whom it would
 * disable.
 */
public class PixCopies {

    /** Pix would read otherwise what these tell of, were it sent as it came. */
    private static final Set<VerdictCode> READ_OTHERWISE = Set.of(
            SiecleVerdict.BLOCKS_REVERSED,
            SiecleVerdict.OLD_FAMILY_NAME_TAG,
            SiecleVerdict.EMPTY_LEAVING_DATE,
            SiecleVerdict.LEAVES_LATER);

    /**
     * What is to be sent.
     *
     * @param content the very bytes that were received when they may be sent
     * @param inPart pupils of the export are left out
     * @param findings what the school must hear of it
     */
    record ForPix(byte[] content, boolean inPart, List<Finding> findings) {}

    private final ExportReading reading;
    private final ActivePupilsView pupils;
    private final PixCopyLedger copies;
    private final SiecleLimits limits;
    private final SchoolCalendarView calendars;

    public PixCopies(
            ExportReading reading,
            ActivePupilsView pupils,
            PixCopyLedger copies,
            SiecleLimits limits,
            SchoolCalendarView calendars) {
        this.reading = reading;
        this.pupils = pupils;
        this.copies = copies;
        this.limits = limits;
        this.calendars = calendars;
    }

    /** Of an export that is applied in this transaction; empty when no copy of it can be made that Pix would take as it should. */
    Optional<ForPix> of(Received received, SiecleExport export, StagedImport staged) {
        Set<String> leftOut = staged.recognised().doubts().stream()
                .filter(doubt -> doubt.concernsThisSchool() || doubt.wouldBeMergedByPix())
                .flatMap(doubt -> doubt.told().stream())
                .map(one -> one.told().ine())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> schooled = export.pupils().stream().map(Pupil::ine).collect(Collectors.toCollection(HashSet::new));
        schooled.removeAll(leftOut);
        ChangesForPix changes = new ChangesForPix(
                leftOut, schooled, calendars.today(staged.uai()), pupils.besides(staged.uai(), schooled));
        return written(received, changes)
                .filter(content -> content != received.content())
                .filter(copy -> isRight(received, staged, copy, export, changes))
                .or(() -> isRightAsItCame(export, changes) ? Optional.of(received.content()) : Optional.empty())
                .map(content -> new ForPix(content, !leftOut.isEmpty(), findings(export, changes)));
    }

    /** Keeps what is to be sent until it is, and to show it; nothing when that is the received file itself. */
    void keep(Received received, ForPix sent) {
        long file = received.file().id();
        if (sent.content() == received.content()) {
            copies.drop(file);
        } else {
            copies.keep(file, new PixCopy(sent.content(), sent.inPart()));
        }
    }

    private Optional<byte[]> written(Received received, ChangesForPix changes) {
        return received.kind() == FileKind.FREGATA_CSV
                ? FregataRowsForPix.write(received.content(), changes)
                : ExportForPix.write(received.content(), changes, limits);
    }

    /** The copy is read back: it tells of the very pupils that it should, and of nothing that Pix reads otherwise. */
    private boolean isRight(
            Received received, StagedImport staged, byte[] copy, SiecleExport export, ChangesForPix changes) {
        SiecleExport told = reading.read(received.kind(), copy, staged.uai());
        return !told.refused()
                && !isReadOtherwise(told, changes)
                && rows(told, changes).equals(rows(export, changes))
                && told.pupils().stream()
                        .map(Pupil::ine)
                        .collect(Collectors.toSet())
                        .equals(expected(changes));
    }

    /** Codes of what Pix would read otherwise than the hub. */
    static List<String> readOtherwise() {
        return READ_OTHERWISE.stream().map(VerdictCode::code).toList();
    }

    /** Nothing had to be changed; what then was not changed although it had to be is not right. */
    private static boolean isRightAsItCame(SiecleExport export, ChangesForPix changes) {
        return changes.replaced().isEmpty() && !isReadOtherwise(export, changes);
    }

    /** Of a pupil who is not schooled Pix takes nothing anyhow. */
    private static boolean isReadOtherwise(SiecleExport export, ChangesForPix changes) {
        return export.findings().stream()
                .filter(finding -> READ_OTHERWISE.contains(finding.verdict()))
                .anyMatch(finding -> finding.ine() == null || changes.schooled().contains(finding.ine()));
    }

    /** Those that go as they came. */
    private static List<Pupil> rows(SiecleExport export, ChangesForPix changes) {
        return export.pupils().stream()
                .filter(pupil -> changes.schooled().contains(pupil.ine()))
                .toList();
    }

    private static Set<String> expected(ChangesForPix changes) {
        Set<String> ines = new HashSet<>(changes.schooled());
        changes.remade().forEach(pupil -> ines.add(pupil.ine()));
        return ines;
    }

    private static List<Finding> findings(SiecleExport export, ChangesForPix changes) {
        List<Finding> findings = new ArrayList<>();
        changes.leftOut().stream()
                .sorted()
                .forEach(ine -> findings.add(told(IntakeVerdict.SENT_WITHOUT_PUPIL, export, ine)));
        changes.remade().forEach(pupil -> findings.add(told(IntakeVerdict.SENT_AS_KNOWN, export, pupil.ine())));
        return findings;
    }

    private static Finding told(IntakeVerdict verdict, SiecleExport export, String ine) {
        return Finding.of(verdict).about(ine).at(export.lineOf(ine), "ELEVE");
    }
}
