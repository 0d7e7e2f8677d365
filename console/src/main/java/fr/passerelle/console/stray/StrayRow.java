package fr.passerelle.console.stray;

import fr.passerelle.domain.stray.Stray;
import java.util.Map;

/**
 * A line of the list.
 *
 * @param school name of its main school, or its UAI when it has none
 */
public record StrayRow(Stray stray, String school) {

    static StrayRow of(Stray stray, Map<String, String> names) {
        String uai = stray.uai().value();
        return new StrayRow(stray, names.getOrDefault(uai, uai));
    }

    public String address() {
        return StrayAddress.page(stray.key());
    }
}
