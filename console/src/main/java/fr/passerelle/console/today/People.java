package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.OperatorCredentials;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people to whom something can be given. */
@Component
class People {

    private final StaffView staff;
    private final OperatorCredentials operator;

    People(StaffView staff, OperatorCredentials operator) {
        this.staff = staff;
        this.operator = operator;
    }

    /** Names by login, in their order, of those who may enter; the operator of the settings last. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        staff.all().stream()
                .filter(People::isPerson)
                .forEach(row -> names.put(row.member().login(), row.member().name()));
        names.putIfAbsent(operator.login(), operator.login());
        return names;
    }

    /** Whether the person may enter and sees that school; what is of none, or of several, is seen by who sees all. */
    boolean sees(String login, @Nullable Uai uai) {
        if (login.equals(operator.login())) {
            return true;
        }
        Optional<StaffRow> known = staff.find(login).filter(People::isPerson);
        return known.map(row -> uai == null
                        ? row.member().uais().isEmpty()
                        : row.member().scope().allows(uai))
                .orElse(false);
    }

    private static boolean isPerson(StaffRow row) {
        return !row.isClosed() && row.member().role() != Role.MACHINE;
    }
}
