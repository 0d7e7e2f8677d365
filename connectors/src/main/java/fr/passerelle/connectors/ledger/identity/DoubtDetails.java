package fr.passerelle.connectors.ledger.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.identity.IdentityDoubt;
import fr.passerelle.domain.identity.IdentityDoubt.Disputed;
import fr.passerelle.domain.identity.KnownPerson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a hold of kind {@code REATTRIBUTED} keeps of its doubt, so that it stays readable whatever happens to the pupils.
 *
 * @param told the pupils of the export, in the order of their INEs
 * @param same for each of them the person whom she may be said to be; empty when nobody may say so
 * @param between all who could be meant
 * @param reasons for each pupil, a constant of {@code Recognition.Reason}
 * @param apart INEs of those who are persons of their own once somebody says so and nobody bears their INE; all of them in
 *     a hold of before this was kept
 * @param absent those who could be meant and whom the export no longer has, though the school had them; none in a hold of before
 *     this was kept
 */
public record DoubtDetails(
        List<Told> told,
        List<Long> same,
        List<Long> between,
        List<String> reasons,
        @Nullable List<String> apart,
        @Nullable List<Long> absent) {

    public DoubtDetails {
        apart = apart == null ? told.stream().map(Told::ine).toList() : List.copyOf(apart);
        absent = absent == null ? List.of() : List.copyOf(absent);
    }

    /** The words by which the same question is known again. */
    public record Told(String ine, String birthdate, String lastName, String firstName) {

        public LocalDate born() {
            return LocalDate.parse(birthdate);
        }
    }

    /** All as one JSON array of {@code subject}, {@code person}, {@code pupils}, {@code details}; who is absent the ledger adds. */
    public static String rows(List<IdentityDoubt> doubts) {
        return Sql.json(doubts.stream().map(DoubtDetails::row).toList());
    }

    /** @param json as it was written */
    public static DoubtDetails of(String json) {
        return Sql.fromJson(json, new TypeReference<>() {});
    }

    private static Map<String, @Nullable Object> row(IdentityDoubt doubt) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("subject", doubt.subject());
        row.put("person", doubt.between().get(0).personId());
        row.put("pupils", doubt.told().size());
        row.put("details", details(doubt));
        return row;
    }

    private static DoubtDetails details(IdentityDoubt doubt) {
        return new DoubtDetails(
                doubt.told().stream().map(DoubtDetails::told).toList(),
                doubt.acceptable()
                        ? doubt.told().stream()
                                .map(one -> Objects.requireNonNull(one.same()).personId())
                                .toList()
                        : List.of(),
                doubt.between().stream().map(KnownPerson::personId).toList(),
                doubt.told().stream().map(one -> one.reason().name()).toList(),
                doubt.apart(),
                List.of());
    }

    private static Told told(Disputed one) {
        return new Told(
                one.told().ine(),
                one.told().birthdate().toString(),
                one.told().names().lastName(),
                one.told().names().firstName());
    }
}
