package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldNamesView;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.hold.HoldCard;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Scope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions of a batch with what can be said of each before its evidence is looked at: the first tells the kind of all. */
@Component
class BatchReading {

    private static final String UNKNOWN = "Aucune question ne porte ce numéro.";
    private static final String IDENTITY = "Dire qui est qui se décide une par une, sur la page de la question.";
    private static final String OTHER_KIND = "Elle n’est pas de la même sorte que la première.";

    private final HoldView holds;
    private final HoldNamesView names;
    private final SchoolSheetView schools;

    BatchReading(HoldView holds, HoldNamesView names, SchoolSheetView schools) {
        this.holds = holds;
        this.names = names;
        this.schools = schools;
    }

    /** Each by its number, in the order given. */
    Map<Long, BatchRow> of(Collection<Long> ids, Scope scope) {
        Map<Long, Hold> known = holds.all(scope, ids).stream().collect(Collectors.toMap(Hold::id, Function.identity()));
        Map<Long, HoldNamesView.Named> named = names.of(known.values(), scope);
        Map<String, String> called = schools.names(scope);
        HoldKind kind = ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(Hold::kind)
                .findFirst()
                .orElse(null);
        Map<Long, BatchRow> rows = new LinkedHashMap<>();
        for (long id : ids) {
            Hold hold = known.get(id);
            rows.put(
                    id,
                    hold == null
                            ? BatchRow.not(id, null, UNKNOWN)
                            : new BatchRow(
                                    id,
                                    HoldCard.of(hold, called.getOrDefault(hold.uai(), hold.uai()), named.get(id)),
                                    null,
                                    null,
                                    null,
                                    whyNot(hold, kind)));
        }
        return rows;
    }

    private static @Nullable String whyNot(Hold hold, @Nullable HoldKind kind) {
        if (hold.state() != HoldState.OPEN) {
            return Batch.DECIDED;
        }
        if (!Batch.isAllowed(hold.kind())) {
            return IDENTITY;
        }
        if (hold.kind() != kind) {
            return OTHER_KIND;
        }
        return HoldCard.isDecidedHere(hold) ? null : Batch.NOT_HERE;
    }
}
