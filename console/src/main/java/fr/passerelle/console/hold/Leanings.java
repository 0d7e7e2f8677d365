package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.certification.Announced;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.domain.hold.DivisionLoss;
import fr.passerelle.domain.hold.ExportLeaning;
import fr.passerelle.domain.hold.IdentityLeaning;
import fr.passerelle.domain.hold.ResultLeaning;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a question before the rules that say what it points to. */
final class Leanings {

    private static final Set<String> CIVIL = Set.of("ine", "lastName", "firstName", "birthdate");

    private Leanings() {}

    /** Of a question about who somebody is. */
    static String of(Hold hold, DoubtPanel doubt) {
        boolean close = doubt.maySaySame() || !doubt.bearing().isEmpty();
        boolean same = !doubt.told().isEmpty() && doubt.told().stream().allMatch(DoubtPanel.Row::sameName);
        return new IdentityLeaning(
                        hold.pupils() > 1,
                        doubt.isExchange(),
                        !doubt.bearing().isEmpty(),
                        same
                                ? IdentityLeaning.Names.SAME
                                : close ? IdentityLeaning.Names.CLOSE : IdentityLeaning.Names.OTHER,
                        doubt.told().stream().allMatch(DoubtPanel.Row::sameDay),
                        doubt.told().stream().allMatch(DoubtPanel.Row::sameIne))
                .sentence();
    }

    /** Of a part of an export; null when the export would be refused as a whole, or when the question is about something else. */
    static @Nullable String of(Hold hold, PlanPanel panel, List<DivisionLoss> losses) {
        PupilBasePlan plan = panel.plan();
        if (plan == null) {
            return null;
        }
        return switch (hold.kind()) {
            case LEAVING -> ExportLeaning.leaving(plan.leaving(), plan.active(), losses);
            case UPDATED -> updated(plan, panel.preview().changes());
            case ARRIVING -> ExportLeaning.arriving(plan.count(Part.ARRIVING), plan.exported());
            default -> null;
        };
    }

    private static String updated(PupilBasePlan plan, List<PupilChange> changes) {
        List<PupilChange> listed =
                changes.stream().filter(one -> one.kind() == Kind.UPDATED).toList();
        long civil = listed.stream()
                .filter(one -> one.fields().stream().anyMatch(field -> CIVIL.contains(field.name())))
                .count();
        return ExportLeaning.updated(plan.updated(), (int) civil, listed.size());
    }

    /** Of a question about a certification. */
    static String of(LivretQuestion question) {
        Hold hold = question.hold();
        ResultLeaning leaning = switch (hold.kind()) {
            case UNLISTED -> ResultLeaning.UNLISTED;
            case CANCELLED_SINCE ->
                question.certification() == null ? ResultLeaning.UNKNOWN_TO_PIX : ResultLeaning.CANCELLED;
            case OTHER_PERSON -> announced(question);
            case REGRESSION ->
                question.isWithdrawn()
                        ? ResultLeaning.GIVEN_AGAIN
                        : hold.isUnpublished() ? ResultLeaning.AWAITED_AGAIN : ResultLeaning.FILE_AGAINST_PIX;
            default ->
                hold.kind() == HoldKind.CONTRADICTED && hold.isBetweenFiles()
                        ? ResultLeaning.FILE_AGAINST_FILE
                        : ResultLeaning.FILE_AGAINST_PIX;
        };
        return leaning.sentence();
    }

    private static ResultLeaning announced(LivretQuestion question) {
        Announced told = question.announced();
        Sheet first = question.pupil().orElse(null);
        if (told == null || first == null) {
            return ResultLeaning.OF_NOBODY_SURE;
        }
        return ResultLeaning.announced(
                isSame(told.lastName(), first.lastName()) && isSame(told.firstName(), first.firstName()),
                first.birthdate().equals(told.birthdate()));
    }

    private static boolean isSame(String told, String known) {
        return Names.normalise(told).equals(Names.normalise(known));
    }
}
