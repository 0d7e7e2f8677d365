package fr.passerelle.mappings.fregata;

import static fr.passerelle.mappings.fregata.FregataColumn.BIRTHDATE;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_CITY;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_CITY_CODE;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_COUNTRY;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_PROVINCE;
import static fr.passerelle.mappings.fregata.FregataColumn.INE;
import static fr.passerelle.mappings.fregata.FregataColumn.SEX;
import static fr.passerelle.mappings.fregata.FregataColumn.STATUS;

import fr.passerelle.domain.identity.Mojibake;
import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import fr.passerelle.mappings.spreadsheet.SpreadsheetTrace;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks of one row, Pix's then ours (contract siecle B.9). One instance per file. */
final class FregataChecks {

    private static final int MAX_LENGTH = 255;
    private static final int CITY_LENGTH = 5;
    private static final int PROVINCE_MIN = 2;
    private static final int PROVINCE_MAX = 3;
    private static final int OLDEST_YEAR = 1900;
    private static final Pattern COUNTRY = Pattern.compile("99[1-5][0-9]{2}");
    private static final Pattern CITY = Pattern.compile("[0-9]{5}|[0-9][ABab][0-9]{3}");
    private static final Set<String> STATUSES = Set.of("ST", "AP");

    private final LocalDate today;
    private final Consumer<Finding> findings;
    private final Set<String> identifiers = new HashSet<>();

    FregataChecks(LocalDate today, Consumer<Finding> findings) {
        this.today = today;
        this.findings = findings;
    }

    void check(FregataRow row) {
        for (FregataColumn column : FregataColumn.values()) {
            String value = column == INE ? row.ine() : row.cell(column);
            if (value.isEmpty()) {
                if (isNeeded(row, column)) {
                    find(row, column, FregataVerdict.FIELD_REQUIRED, null);
                }
            } else if (value.length() > MAX_LENGTH) {
                find(row, column, FregataVerdict.FIELD_MAX_LENGTH, "plus de " + MAX_LENGTH + " caractères");
            } else if (isRewritten(column, value)) {
                find(row, column, FileVerdict.REOPENED_IN_SPREADSHEET, null);
            } else {
                checkValue(row, column, value);
            }
        }
    }

    /** The code of the commune in France, its name elsewhere. */
    private static boolean isNeeded(FregataRow row, FregataColumn column) {
        return switch (column) {
            case BIRTH_CITY_CODE -> row.isBornInFrance();
            case BIRTH_CITY -> !row.isBornInFrance() && !row.cell(BIRTH_COUNTRY).isEmpty();
            default -> column.isRequired();
        };
    }

    /** Codes are whole numbers, and a division is no day: {@code 1-3} was one before. */
    private static boolean isRewritten(FregataColumn column, String value) {
        return switch (column) {
            case MEF, BIRTH_CITY_CODE, BIRTH_PROVINCE, BIRTH_COUNTRY -> SpreadsheetTrace.isInNumber(value);
            case DIVISION -> SpreadsheetTrace.isInDivision(value);
            default -> SpreadsheetTrace.isIn(value);
        };
    }

    private void checkValue(FregataRow row, FregataColumn column, String value) {
        switch (column) {
            case INE -> checkIdentifier(row, value);
            case FIRST_NAME, MIDDLE_NAME, THIRD_NAME, LAST_NAME, PREFERRED_LAST_NAME -> {
                if (Mojibake.isIn(value)) {
                    find(row, column, SiecleVerdict.INVALID_CHAR_DETECTED, null);
                }
            }
            case SEX -> {
                if (row.sex() == null) {
                    find(row, SEX, FregataVerdict.FIELD_BAD_VALUES, "attendu : M, F, Masculin ou Féminin");
                }
            }
            case BIRTHDATE -> checkBirthdate(row);
            case BIRTH_CITY_CODE -> checkCity(row, value);
            case BIRTH_PROVINCE -> checkProvince(row, value);
            case BIRTH_COUNTRY -> {
                if (!COUNTRY.matcher(value).matches()) {
                    find(row, BIRTH_COUNTRY, FregataVerdict.INSEE_CODE_INVALID, null);
                }
            }
            case STATUS -> {
                if (!STATUSES.contains(value)) {
                    find(row, STATUS, FregataVerdict.FIELD_BAD_VALUES, "attendu : ST ou AP");
                }
            }
            default -> {}
        }
    }

    private void checkIdentifier(FregataRow row, String value) {
        if (!identifiers.add(value)) {
            find(row, INE, FregataVerdict.IDENTIFIER_UNIQUE, null);
        }
        if (row.isIneOddlySpelt()) {
            find(row, INE, FileVerdict.INE_SPELLING, null);
        }
        if (Ine.parse(value).map(Ine::kind).orElse(Ine.Kind.OTHER) == Ine.Kind.OTHER) {
            find(row, INE, SiecleVerdict.INE_SHAPE_UNUSUAL, null);
        }
    }

    private void checkBirthdate(FregataRow row) {
        LocalDate birthdate = row.birthdate();
        if (birthdate == null) {
            find(row, BIRTHDATE, FregataVerdict.FIELD_DATE_FORMAT, null);
        } else if (birthdate.isAfter(today)) {
            find(row, BIRTHDATE, SiecleVerdict.FUTURE_BIRTHDATE, null);
        } else if (birthdate.getYear() < OLDEST_YEAR) {
            find(row, BIRTHDATE, SiecleVerdict.UNLIKELY_BIRTHDATE, null);
        }
    }

    private void checkCity(FregataRow row, String value) {
        if (!row.isBornInFrance()) {
            return; // any code is taken for a commune that is not French
        }
        if (value.length() != CITY_LENGTH) {
            find(row, BIRTH_CITY_CODE, FregataVerdict.FIELD_LENGTH, CITY_LENGTH + " caractères attendus");
        } else if (!CITY.matcher(value).matches()) {
            find(row, BIRTH_CITY_CODE, FregataVerdict.INSEE_CODE_INVALID, null);
        }
    }

    private void checkProvince(FregataRow row, String value) {
        if (value.length() < PROVINCE_MIN) {
            find(row, BIRTH_PROVINCE, FregataVerdict.FIELD_MIN_LENGTH, "au moins " + PROVINCE_MIN + " caractères");
        } else if (value.length() > PROVINCE_MAX) {
            find(row, BIRTH_PROVINCE, FregataVerdict.FIELD_MAX_LENGTH, "au plus " + PROVINCE_MAX + " caractères");
        }
    }

    private void find(FregataRow row, FregataColumn column, VerdictCode verdict, @Nullable String detail) {
        String identifier = row.ine();
        Map<String, String> meta = verdict instanceof FregataVerdict
                ? Map.of("field", column.header(), "line", Integer.toString(row.line()))
                : Map.of();
        findings.accept(new Finding(
                verdict, identifier.isEmpty() ? null : identifier, row.line(), null, column.header(), detail, meta));
    }
}
