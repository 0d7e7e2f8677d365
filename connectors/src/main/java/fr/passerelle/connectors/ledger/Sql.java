package fr.passerelle.connectors.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How values go to PostgreSQL and come back. Rows in bulk go as one JSON array, read by {@code jsonb_to_recordset}. */
public final class Sql {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sql() {}

    public static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    public static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** The school that a column names; null when it is null, or names none. */
    public static @Nullable Uai uaiOrNull(ResultSet row, String column) throws SQLException {
        String uai = row.getString(column);
        return uai == null ? null : Uai.parse(uai).orElse(null);
    }

    /** The constant that a column names; null when it is null. */
    public static <E extends Enum<E>> @Nullable E oneOfOrNull(Class<E> type, ResultSet row, String column)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** For {@code = any(:numbers)}: one parameter, however many there are. */
    public static Long[] numbers(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }

    public static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The UAIs of schools, for {@code = any(:uais)}. */
    public static String[] uais(Collection<Uai> schools) {
        return schools.stream().map(Uai::value).toArray(String[]::new);
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    public static <T> T fromJson(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds JSON of another shape", e);
        }
    }
}
