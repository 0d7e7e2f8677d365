package fr.passerelle.console.staff;

import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.StaffMember;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the journal says of a change: who it is about, and what they may since then. */
final class StaffChange {

    private static final String BECOMES = " → ";

    private StaffChange() {}

    /** An account as it is: its role, schools and grants, those that it has. */
    static Map<String, String> of(String change, StaffMember member) {
        Map<String, String> told = told(change, member);
        rights(member).forEach((what, value) -> {
            if (!value.isEmpty()) {
                told.put(what, value);
            }
        });
        return told;
    }

    /** What another one decides: before and after of what differs. */
    static Map<String, String> between(StaffRow before, StaffMember after) {
        Map<String, String> told = told("changed", after);
        Map<String, String> then = rights(before.member());
        rights(after).forEach((what, value) -> {
            if (!value.equals(then.get(what))) {
                told.put(what, then.get(what) + BECOMES + value);
            }
        });
        return told;
    }

    private static Map<String, String> told(String change, StaffMember member) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("staff", member.login());
        told.put("change", change);
        return told;
    }

    private static Map<String, String> rights(StaffMember member) {
        return Map.of(
                "role", member.role().name(),
                "uais", member.uais().stream().map(Uai::value).sorted().collect(Collectors.joining(" ")),
                "grants", member.grants().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }
}
