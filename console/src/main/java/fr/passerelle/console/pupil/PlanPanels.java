package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.file.Remarks;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.mappings.report.ExcessText;
import fr.passerelle.mappings.report.FileReport;
import fr.passerelle.mappings.report.PupilFieldNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an import that has not happened into words: what would change, what would wait and why. */
@Component
public class PlanPanels {

    /** Changes listed of each kind; the counts are true whatever is listed. */
    public static final int MOST_PER_KIND = 200;

    private final SchoolSheetView sheets;
    private final SeenPlans seen;

    PlanPanels(SchoolSheetView sheets, SeenPlans seen) {
        this.sheets = sheets;
        this.seen = seen;
    }

    /** However many changes the preview has, the view lists {@link #MOST_PER_KIND} of each kind, as the reader may see them. */
    public PlanPanel of(ImportPreview all, Scope scope) {
        ImportPreview preview = seen.of(all, scope);
        PupilBasePlan plan = preview.plan();
        return new PlanPanel(
                preview,
                Remarks.of(FileReport.of("", Map.of(), preview.findings()).saidOf(preview.kind())),
                plan == null ? List.of() : held(preview, plan),
                plan == null ? List.of() : groups(preview, plan, sheets.names(scope)));
    }

    /** Of each kind as many as are listed, in the order given. */
    public static List<PupilChange> listed(List<PupilChange> all) {
        return Stream.of(PupilChange.Kind.values())
                .flatMap(kind -> all.stream().filter(one -> one.kind() == kind).limit(MOST_PER_KIND))
                .toList();
    }

    private static List<String> held(ImportPreview preview, PupilBasePlan plan) {
        List<Excess> over = preview.heldOver();
        return Stream.concat(
                        over.stream().map(ExcessText::sentence),
                        preview.held().stream()
                                .filter(part -> over.stream().noneMatch(excess -> excess.part() == part))
                                .map(part -> ExcessText.what(part, plan.count(part)) + "."))
                .toList();
    }

    private static List<PlanPanel.Group> groups(ImportPreview preview, PupilBasePlan plan, Map<String, String> names) {
        return Stream.of(PupilChange.Kind.values())
                .map(kind -> new PlanPanel.Group(
                        kind,
                        total(plan, kind),
                        preview.changes().stream()
                                .filter(change -> change.kind() == kind)
                                .limit(MOST_PER_KIND)
                                .map(change -> line(change, names))
                                .toList()))
                .filter(group -> group.total() > 0)
                .toList();
    }

    private static int total(PupilBasePlan plan, PupilChange.Kind kind) {
        return switch (kind) {
            case REATTRIBUTED -> plan.reattributed();
            case LEAVING -> plan.leaving();
            case UPDATED -> plan.updated();
            case BACK -> plan.back();
            case TRANSFERRED -> plan.transferred();
            case CREATED -> plan.created() - plan.transferred();
        };
    }

    public static PlanPanel.Line line(PupilChange change, Map<String, String> names) {
        return new PlanPanel.Line(
                change.lastName() + " " + change.firstName(),
                change.ine(),
                change.division(),
                change.fields().stream()
                        .map(field -> new PlanPanel.Difference(
                                PupilFieldNames.of(field.name()),
                                PupilValues.told(field.name(), field.before()),
                                PupilValues.told(field.name(), field.after())))
                        .toList(),
                change.elsewhere().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(school -> names.getOrDefault(school.getKey(), school.getKey())
                                + (school.getValue() ? ", encore actif" : ", parti"))
                        .toList());
    }
}
