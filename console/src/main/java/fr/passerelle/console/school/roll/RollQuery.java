package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.school.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which pupils of a school are listed, and in which order, as an address or a form says it. What is no word of ours keeps
 * everything: an address typed by hand is not an error. A name never stands in an address (contract identifiers).
 */
public record RollQuery(RollFilter filter, RollOrder order, boolean descend) {

    static RollQuery of(MultiValueMap<String, String> asked) {
        return new RollQuery(
                new RollFilter(
                        text(asked, "division"),
                        "",
                        oneOf(Certifiability.values(), asked.getFirst("certificabilite")),
                        oneOf(Level.values(), asked.getFirst("niveau"))),
                RollOrder.of(asked.getFirst("tri")),
                "desc".equals(asked.getFirst("sens")));
    }

    /** Those of them who bear that name, or bore it. */
    RollQuery named(String name) {
        return new RollQuery(
                new RollFilter(filter.division(), name.strip(), filter.certifiability(), filter.level()),
                order,
                descend);
    }

    List<RollPupil> apply(List<RollPupil> all) {
        Comparator<RollPupil> rows = descend ? order.rows().reversed() : order.rows();
        String wanted = Names.normalise(filter.name());
        return all.stream()
                .filter(one -> filter.keeps(one, wanted))
                .sorted(rows.thenComparing(RollOrder.byName()))
                .toList();
    }

    /** As it stands in the address, without the name; empty when it keeps everybody, by division. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, "division", filter.division());
        add(text, "niveau", filter.level() == null ? "" : filter.level().name());
        add(
                text,
                "certificabilite",
                filter.certifiability() == null ? "" : filter.certifiability().name());
        add(text, "tri", order == RollOrder.DIVISION ? "" : order.word());
        add(text, "sens", descend ? "desc" : "");
        return text.toString();
    }

    /** The same pupils in another order, or in the opposite one when it is this already, as it stands in the address. */
    public String sorted(RollOrder by) {
        return new RollQuery(filter, by, order == by && !descend).text();
    }

    /** For the attribute {@code aria-sort} of the head of a column; null when it is not ordered by it. */
    public @Nullable String sort(RollOrder by) {
        return by != order ? null : descend == order.isFromMost() ? "ascending" : "descending";
    }

    /** Whether anybody is left out. */
    public boolean filters() {
        return !filter.equals(RollFilter.NONE);
    }

    private static String text(MultiValueMap<String, String> asked, String name) {
        return Objects.requireNonNullElse(asked.getFirst(name), "");
    }

    private static <E extends Enum<E>> @Nullable E oneOf(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
