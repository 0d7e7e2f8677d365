package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.HeldParts;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.RepeatedHour;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.school.ClosedSchool;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges an export by the ledger: an import and a dry run of it go through here, one to apply, the other to look. */
public class ImportJudge {

    private final SchoolLedger schools;
    private final PupilLedger pupils;
    private final HoldLedger holds;
    private final ImportDoubts doubts;
    private final HoldRules rules;
    private final Clock clock;

    public ImportJudge(
            SchoolLedger schools,
            PupilLedger pupils,
            HoldLedger holds,
            ImportDoubts doubts,
            HoldRules rules,
            Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.holds = holds;
        this.doubts = doubts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * In the caller's transaction; what it stages there can be applied. Locks the school's pupil base until its end.
     *
     * @param file that the export came in, null when it was not received
     */
    Judgement judge(SiecleExport export, @Nullable ReceivedFile file) {
        Uai uai = Optional.ofNullable(export.uai()).flatMap(Uai::parse).orElse(null);
        Optional<School> school = Optional.ofNullable(uai).flatMap(schools::find);
        SchoolCalendar calendar = school.map(SchoolCalendar::of).orElseGet(() -> SchoolCalendar.ofText(export.uai()));
        Instant now = clock.instant();
        List<Finding> findings = export.findingsAt(now, calendar);
        if (Finding.anyError(findings)) {
            return Judgement.refused(export, uai, findings);
        }
        if (uai == null || school.isEmpty()) {
            return refused(export, uai, Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED));
        }
        Optional<Finding> closed = ClosedSchool.refusing(school.get());
        if (closed.isPresent()) {
            return refused(export, uai, closed.get());
        }
        StagedImport staged = pupils.stage(
                uai,
                calendar.yearAt(now),
                export.stampedAt(),
                RepeatedHour.of(export.stampedAt(), calendar.zone(), file == null ? now : file.receivedAt())
                        .orElse(null),
                export.pupils(),
                export.present());
        HeldParts before = holds.ofLastImport(uai);
        if (staged.older() || isOvertaken(file, before)) {
            return refused(export, uai, TooLate.finding(export.stampedAt(), file, pupils.lastApplied(uai)));
        }
        return judge(export, file, staged, before, calendar.dayAt(now));
    }

    private Judgement judge(
            SiecleExport export, @Nullable ReceivedFile file, StagedImport staged, HeldParts before, LocalDate today) {
        HoldRules.Moment moment = new HoldRules.Moment(staged.uai(), today, staged.newYear());
        StagedImport judged = staged.against(before.judged(staged.plan()));
        Set<Part> held = judged.plan().held(rules, moment);
        if (isOfLast(file, before)) {
            held = before.decided(held, staged.plan());
        }
        List<Excess> over = judged.plan().excesses(rules, moment);
        Set<Uai> tooManyFrom = staged.plan().keptIn(held, over);
        List<Finding> found = doubts.of(export, staged.asking(tooManyFrom));
        return new Judgement(
                export,
                staged.uai(),
                staged.year(),
                staged.ambiguous() && !isOfLast(file, before) ? ambiguous(export, found) : found,
                judged.asking(tooManyFrom),
                held,
                over);
    }

    private static boolean isOfLast(@Nullable ReceivedFile file, HeldParts last) {
        return file != null && last.isOf(file.id());
    }

    private static List<Finding> ambiguous(SiecleExport export, List<Finding> others) {
        List<Finding> findings = new ArrayList<>(others);
        findings.add(
                0,
                Finding.of(IntakeVerdict.EXPORT_STAMP_AMBIGUOUS)
                        .detailed("export du " + InFrench.at(Objects.requireNonNull(export.stampedAt()))));
        return findings;
    }

    /** Applied in part, then another export came: without a stamp nothing else tells that this one is the older. */
    private static boolean isOvertaken(@Nullable ReceivedFile file, HeldParts last) {
        return file != null && file.state() == FileState.HELD && !last.isOf(file.id());
    }

    private static Judgement refused(SiecleExport export, @Nullable Uai uai, Finding why) {
        List<Finding> findings = new ArrayList<>(export.findings());
        findings.add(0, why);
        return Judgement.refused(export, uai, findings);
    }
}
