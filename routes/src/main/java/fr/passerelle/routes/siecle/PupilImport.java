package fr.passerelle.routes.siecle;

import fr.passerelle.connectors.ledger.FileState;
import fr.passerelle.connectors.ledger.PupilLedger;
import fr.passerelle.connectors.ledger.SchoolLedger;
import fr.passerelle.connectors.ledger.StagedImport;
import fr.passerelle.connectors.ledger.WorkLedger;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.routes.frame.FileOutcome;
import fr.passerelle.routes.frame.Received;
import fr.passerelle.routes.frame.WorkDesk;
import fr.passerelle.routes.gar.UnsettledAccounts;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of an import: read, then plan and apply in one transaction with the request to upload to Pix. */
@Component
public class PupilImport {

    /** An export that was read. */
    public record Read(Received received, SiecleExport export) {}

    private final SiecleReader reader;
    private final SchoolLedger schools;
    private final PupilLedger pupils;
    private final UnsettledAccounts accounts;
    private final WorkLedger works;
    private final HoldRules rules;
    private final WorkDesk desk;
    private final FileOutcome outcome;
    private final Clock clock;

    public PupilImport(
            SiecleReader reader,
            SchoolLedger schools,
            PupilLedger pupils,
            UnsettledAccounts accounts,
            WorkLedger works,
            HoldRules rules,
            WorkDesk desk,
            FileOutcome outcome,
            Clock clock) {
        this.reader = reader;
        this.schools = schools;
        this.pupils = pupils;
        this.accounts = accounts;
        this.works = works;
        this.rules = rules;
        this.desk = desk;
        this.outcome = outcome;
        this.clock = clock;
    }

    public Read read(Received received) {
        return new Read(
                received,
                reader.read(
                        new ByteArrayInputStream(received.content()),
                        Uai.parse(received.file().uai()).orElse(null)));
    }

    public void apply(Read read) {
        desk.complete(read.received().work(), work -> {
            SiecleExport export = read.export();
            if (export.refused()) {
                outcome.close(read.received(), FileState.REFUSED, counts(export, null), export.findings());
            } else {
                Uai.parse(String.valueOf(export.uai()))
                        .filter(uai -> schools.find(uai).isPresent())
                        .ifPresentOrElse(
                                uai -> apply(read, uai), () -> refuse(read, IntakeVerdict.SCHOOL_NOT_CONFIGURED));
            }
        });
    }

    private void apply(Read read, Uai uai) {
        SiecleExport export = read.export();
        LocalDate today = LocalDate.ofInstant(clock.instant(), SchoolYear.PARIS);
        SchoolYear current = SchoolYear.of(today);
        SchoolYear year = export.schoolYear() == null ? current : export.schoolYear();
        if (year.compareTo(current.next()) > 0 || isFromTheFuture(export.stampedAt())) {
            refuse(read, IntakeVerdict.EXPORT_FROM_THE_FUTURE);
            return;
        }
        StagedImport staged = pupils.stage(uai, year, export.stampedAt(), export.pupils());
        if (staged.older()) {
            refuse(read, IntakeVerdict.EXPORT_OLDER_THAN_APPLIED);
            return;
        }
        Set<Part> held = staged.plan().held(rules, new HoldRules.Moment(uai, today, staged.newYear()));
        pupils.apply(staged, held, read.received().file().id());
        accounts.decideAgain(uai);
        FileState state = held.isEmpty() ? FileState.APPLIED : FileState.HELD;
        outcome.close(read.received(), state, counts(export, staged.plan()), export.findings());
        if (held.isEmpty() && schools.find(uai).orElseThrow().pixOrganizationId() != null) {
            works.ask(Flow.UPLOAD_TO_PIX, uai.value(), read.received().work().subject());
        }
    }

    /** Once applied, such an export would shut out every true one; a day is left to clocks that disagree. */
    private boolean isFromTheFuture(@Nullable LocalDateTime stampedAt) {
        return stampedAt != null
                && stampedAt.isAfter(LocalDateTime.ofInstant(clock.instant(), SchoolYear.PARIS)
                        .plusDays(1));
    }

    private void refuse(Read read, IntakeVerdict verdict) {
        List<Finding> findings = new ArrayList<>(read.export().findings());
        findings.add(0, Finding.of(verdict));
        outcome.close(read.received(), FileState.REFUSED, counts(read.export(), null), findings);
    }

    private static Map<String, Integer> counts(SiecleExport export, @Nullable PupilBasePlan plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("élèves retenus", export.pupils().size());
        export.ignored().forEach((why, n) -> counts.put("ignorés, " + why.label(), n));
        if (plan != null) {
            counts.put("créés", plan.created());
            counts.put("modifiés", plan.updated());
            counts.put("inchangés", plan.unchanged());
            counts.put("partants", plan.leaving());
            counts.put("de retour", plan.back());
            counts.put("venus d'un autre établissement", plan.transferred());
            counts.put("INE réattribués, à trancher", plan.reattributed());
        }
        return counts;
    }
}
