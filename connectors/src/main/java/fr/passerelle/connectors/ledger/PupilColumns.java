package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilChange;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of a pupil that an export brings, once: what is copied, compared, written and named in the journal. */
final class PupilColumns {

    /** The field's name in {@link Pupil} and in the journal, its column, its value as text. */
    private record Field(String name, String column, Function<Pupil, @Nullable Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("eleveId", "eleve_id", Pupil::eleveId),
            new Field("lastName", "last_name", Pupil::lastName),
            new Field("preferredLastName", "preferred_last_name", Pupil::preferredLastName),
            new Field("firstName", "first_name", Pupil::firstName),
            new Field("middleName", "middle_name", Pupil::middleName),
            new Field("thirdName", "third_name", Pupil::thirdName),
            new Field("sex", "sex", Pupil::sex),
            new Field("birthCityCode", "birth_city_code", Pupil::birthCityCode),
            new Field("birthCity", "birth_city", Pupil::birthCity),
            new Field("birthCountryCode", "birth_country_code", Pupil::birthCountryCode),
            new Field("birthProvinceCode", "birth_province_code", Pupil::birthProvinceCode),
            new Field("mefCode", "mef_code", Pupil::mefCode),
            new Field("status", "status", Pupil::status),
            new Field("division", "division", Pupil::division),
            new Field("repeating", "repeating", Pupil::repeating));

    private static final int TYPICAL_ROW = 160;

    private PupilColumns() {}

    /** {@code eleve_id, last_name...}, each behind a prefix such as {@code s.} */
    static String list(String prefix) {
        return FIELDS.stream().map(field -> prefix + field.column()).collect(Collectors.joining(", "));
    }

    /** {@code eleve_id = s.eleve_id, ...}. */
    static String assignments(String prefix) {
        return FIELDS.stream()
                .map(field -> field.column() + " = " + prefix + field.column())
                .collect(Collectors.joining(", "));
    }

    /** SQL text with the names of the fields that differ between {@code p} and {@code s}. */
    static String changes() {
        return FIELDS.stream()
                .map(field -> "case when p.%1$s is distinct from s.%1$s then '%2$s' end"
                        .formatted(field.column(), field.name()))
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }

    /** SQL array of the values as text, behind a prefix such as {@code s.}, in the order of {@link #differences}. */
    static String texts(String prefix) {
        return FIELDS.stream()
                .map(field -> prefix + field.column() + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** What differs between two arrays of {@link #texts}. */
    static List<PupilChange.Field> differences(@Nullable String[] before, @Nullable String[] after) {
        return IntStream.range(0, FIELDS.size())
                .filter(i -> !Objects.equals(before[i], after[i]))
                .mapToObj(i -> new PupilChange.Field(FIELDS.get(i).name(), before[i], after[i]))
                .toList();
    }

    /** The rows for COPY: the INE, the birth date, then the fields. */
    static CopyText rows(List<Pupil> pupils) {
        CopyText rows = new CopyText(pupils.size() * TYPICAL_ROW);
        for (Pupil pupil : pupils) {
            rows.value(pupil.ine()).tab().value(pupil.birthdate());
            for (Field field : FIELDS) {
                rows.tab().value(field.value().apply(pupil));
            }
            rows.endOfRow();
        }
        return rows;
    }
}
