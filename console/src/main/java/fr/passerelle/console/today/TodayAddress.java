package fr.passerelle.console.today;

import fr.passerelle.console.stray.StrayAddress;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.TodayGroup;
import fr.passerelle.domain.today.TodayItem;
import fr.passerelle.domain.work.Flow;
import org.jspecify.annotations.Nullable;

/** Where what waits is worked off: paths of the console. */
public final class TodayAddress {

    private TodayAddress() {}

    /** The list of what has that cause, for a school or all. */
    static String list(Cause cause, @Nullable Flow flow, @Nullable Uai uai) {
        String path = "/aujourdhui/" + cause.segment();
        String query = (flow == null || cause != Cause.QUARANTINED ? "" : "&flux=" + flow)
                + (uai == null ? "" : "&etablissement=" + uai);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    /** The thing itself when it is the only one, else the list. */
    public static String of(TodayGroup group) {
        String item = group.item();
        return item == null || isShownInAList(item)
                ? list(group.cause(), group.flow(), group.uai())
                : item(item, group.uai());
    }

    /** Where a person sees the thing and decides of it. */
    static String of(TodayItem item) {
        return item(item.key(), item.uai());
    }

    /** Whether it has no page of its own where something can be done about it. */
    private static boolean isShownInAList(String key) {
        return !key.startsWith("HOLD/") && !key.startsWith("FILE/") && !key.startsWith("STRAY/");
    }

    private static String item(String key, @Nullable Uai uai) {
        String[] parts = key.split("/");
        String school = uai == null ? "/etablissements" : "/etablissements/" + uai;
        return switch (parts[0]) {
            case "HOLD" -> "/suspens/" + parts[1];
            case "FILE" -> "/fichiers/" + parts[1];
            case "WORK" -> "/quarantaine/" + parts[1];
            case "LEFT" -> "/depot";
            case "PAUSE" -> "/flux#pauses";
            case "UNREAD" -> "/sans-eleve" + (uai == null ? "" : "?etablissement=" + uai);
            case "STRAY" -> StrayAddress.path(new StrayKey(StrayKind.valueOf(parts[1]), Long.parseLong(parts[2])));
            case "SESSION", "RESULTS" -> uai == null ? school : school + SchoolTab.SESSIONS.path() + "/" + parts[1];
            case "SESSION_MISSING" -> uai == null ? school : school + SchoolTab.SESSIONS.path();
            case "RECUPERATION_TO_DO" -> uai == null ? school : school + SchoolTab.RECUPERATION.path();
            case "IMPORT_MISSING" -> uai == null ? school : school + SchoolTab.IMPORTS.path();
            default -> school;
        };
    }
}
