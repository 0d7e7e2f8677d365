package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.CopyText;
import fr.passerelle.domain.pupil.PresentPupil;
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

    /**
     * The field's name in {@link Pupil} and in the journal, its column, its value as text.
     *
     * @param known SQL of the value of a file which may not tell it, null when it does not: the ledger then keeps what
     *     it has. A CSV of FREGATA knows neither. Null for a field that every file tells
     */
    private record Field(
            String name,
            String column,
            Function<Pupil, @Nullable Object> value,
            @Nullable String known) {

        Field(String name, String column, Function<Pupil, @Nullable Object> value) {
            this(name, column, value, null);
        }

        /** What the pupil {@code p} of the ledger has once the one of the file, {@code s}, is applied. */
        String applied() {
            return known == null ? "s." + column : "coalesce(" + known + ", p." + column + ")";
        }
    }

    private static final List<Field> FIELDS = List.of(
            new Field("ine", "ine", Pupil::ine),
            new Field("eleveId", "eleve_id", Pupil::eleveId, "nullif(s.eleve_id, '')"),
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
            new Field("repeating", "repeating", Pupil::repeating, "s.repeating"));

    /** The first of those that tell what a pupil does in the school, not who it is. */
    private static final String FIRST_OF_SCHOOL = "mef_code";

    private static final int TYPICAL_ROW = 160;

    private PupilColumns() {}

    /** {@code eleve_id, last_name...}, each behind a prefix such as {@code s.} */
    static String list(String prefix) {
        return FIELDS.stream().map(field -> prefix + field.column()).collect(Collectors.joining(", "));
    }

    /** The same fields as {@code p} will have them once {@code s} is applied. */
    static String applied() {
        return FIELDS.stream().map(Field::applied).collect(Collectors.joining(", "));
    }

    /** {@code ine = s.ine, eleve_id = s.eleve_id, ...}. */
    static String assignments(String prefix) {
        return assignments(prefix, FIELDS);
    }

    /** {@code eleve_id = s.eleve_id, ...}: who it is, without the INE, which others may have to let go first. */
    static String assignmentsOfWho(String prefix) {
        return assignments(prefix, FIELDS.subList(1, firstOfSchool()));
    }

    /** {@code mef_code = case when c then s.mef_code else pupil.mef_code end, ...}: what the pupil does in the school. */
    static String assignmentsOfSchool(String condition, String prefix) {
        return FIELDS.subList(firstOfSchool(), FIELDS.size()).stream()
                .map(field -> "%1$s = case when %2$s then %3$s%1$s else pupil.%1$s end"
                        .formatted(field.column(), condition, prefix))
                .collect(Collectors.joining(", "));
    }

    private static int firstOfSchool() {
        return FIELDS.stream().map(Field::column).toList().indexOf(FIRST_OF_SCHOOL);
    }

    private static String assignments(String prefix, List<Field> fields) {
        return fields.stream()
                .map(field -> field.column() + " = " + prefix + field.column())
                .collect(Collectors.joining(", "));
    }

    /** SQL text with the names of the fields that differ between {@code p} and {@code s}. */
    static String changes() {
        return FIELDS.stream()
                .map(field -> "case when p.%s is distinct from %s then '%s' end"
                        .formatted(field.column(), field.applied(), field.name()))
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }

    /** SQL array of the ledger's values as text, in the order of {@link #differences}. */
    static String textsBefore() {
        return texts(field -> "p." + field.column());
    }

    /** The fields as an array of texts, as they will be once the file is applied. */
    static String textsAfter() {
        return texts(Field::applied);
    }

    private static String texts(Function<Field, String> value) {
        return FIELDS.stream()
                .map(field -> value.apply(field) + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** What differs between {@link #textsBefore} and {@link #textsAfter}. */
    static List<PupilChange.Field> differences(@Nullable String[] before, @Nullable String[] after) {
        return IntStream.range(0, FIELDS.size())
                .filter(i -> !Objects.equals(before[i], after[i]))
                .mapToObj(i -> new PupilChange.Field(FIELDS.get(i).name(), before[i], after[i]))
                .toList();
    }

    /** The rows for COPY: the other INE, the birth date, then the fields. */
    static CopyText rows(List<Pupil> pupils) {
        CopyText rows = new CopyText(pupils.size() * TYPICAL_ROW);
        for (Pupil pupil : pupils) {
            rows.value(pupil.otherIne()).tab().value(pupil.birthdate());
            for (Field field : FIELDS) {
                rows.tab().value(field.value().apply(pupil));
            }
            rows.endOfRow();
        }
        return rows;
    }

    /** What is recognised of those who cannot be imported: wherever they stand in the file. */
    static CopyText notImportable(List<PresentPupil> present) {
        CopyText rows = new CopyText(present.size() * TYPICAL_ROW);
        for (PresentPupil one : present) {
            rows.value(one.eleveId()).tab().value(one.ine()).tab().value(one.lastName());
            rows.tab().value(one.firstName()).tab().value(one.birthdate()).tab().value(one.why());
            rows.endOfRow();
        }
        return rows;
    }
}
