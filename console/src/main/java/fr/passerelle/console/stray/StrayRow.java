package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.stray.StrayHint;
import fr.passerelle.domain.stray.Stray;
import java.util.List;
import java.util.Map;

/**
 * A line of the list.
 *
 * @param school name of its main school, or its UAI when it has none
 * @param hints what is known besides of whom it may be
 */
public record StrayRow(Stray stray, String school, List<StrayHint> hints) {

    static StrayRow of(Stray stray, Map<String, String> names, List<StrayHint> hints) {
        String uai = stray.uai().value();
        return new StrayRow(stray, names.getOrDefault(uai, uai), List.copyOf(hints));
    }

    public String address() {
        return StrayAddress.page(stray.key());
    }
}
