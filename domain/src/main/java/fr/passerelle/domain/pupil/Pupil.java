package fr.passerelle.domain.pupil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A schooled pupil of one school, as the SIECLE export gives it (contract siecle B.3). An absent element is null, an
 * empty one is the empty string: SIECLE makes the difference, so do we.
 *
 * @param ine the INE ({@code ID_NATIONAL}), never empty
 * @param otherIne the other INE that newer exports give beside it ({@code INE_BEA}, {@code INE_RNIE}), null when there is none
 * @param eleveId {@code ELEVE_ID}, the local number that LSU calls {@code id-be}
 * @param lastName {@code NOM_DE_FAMILLE}
 * @param preferredLastName {@code NOM_USAGE}
 * @param division code of the division, inner blanks kept
 * @param mefCode this year's {@code CODE_MEF}
 * @param repeating {@code DOUBLEMENT}
 */
public record Pupil(
        String ine,
        @Nullable String otherIne,
        String eleveId,
        String lastName,
        @Nullable String preferredLastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String thirdName,
        @Nullable Sex sex,
        LocalDate birthdate,
        @Nullable String birthCityCode,
        @Nullable String birthCity,
        @Nullable String birthCountryCode,
        @Nullable String birthProvinceCode,
        @Nullable String mefCode,
        @Nullable String status,
        String division,
        @Nullable Boolean repeating) {}
