package fr.passerelle.mappings.fregata;

import static fr.passerelle.mappings.fregata.FregataColumn.BIRTHDATE;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_CITY;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_CITY_CODE;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_COUNTRY;
import static fr.passerelle.mappings.fregata.FregataColumn.BIRTH_PROVINCE;
import static fr.passerelle.mappings.fregata.FregataColumn.DIVISION;
import static fr.passerelle.mappings.fregata.FregataColumn.FIRST_NAME;
import static fr.passerelle.mappings.fregata.FregataColumn.INE;
import static fr.passerelle.mappings.fregata.FregataColumn.LAST_NAME;
import static fr.passerelle.mappings.fregata.FregataColumn.MEF;
import static fr.passerelle.mappings.fregata.FregataColumn.MIDDLE_NAME;
import static fr.passerelle.mappings.fregata.FregataColumn.PREFERRED_LAST_NAME;
import static fr.passerelle.mappings.fregata.FregataColumn.SEX;
import static fr.passerelle.mappings.fregata.FregataColumn.STATUS;
import static fr.passerelle.mappings.fregata.FregataColumn.THIRD_NAME;

import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.mappings.siecle.FrenchDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One pupil of the CSV. */
record FregataRow(FregataHeader header, List<String> cells, int line) {

    /** France in FREGATA, 100 in SIECLE. */
    static final String FRANCE = "99100";

    private static final int PREFIX = "99".length();
    private static final int PROVINCE_LENGTH = 3;

    /** {@code ""} when there is nothing in it. */
    String cell(FregataColumn column) {
        return header.cell(cells, column);
    }

    /** In its normal form; {@code ""} when there is nothing in it. */
    String ine() {
        return Ine.normalise(cell(INE));
    }

    /** The file writes it otherwise, be it by an outer blank. */
    boolean isIneOddlySpelt() {
        Integer place = header.places().get(INE);
        return place != null && place < cells.size() && Ine.isOddlySpelt(cells.get(place));
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** True when something stands beyond the last column: a separator too many has shifted the cells. */
    boolean isTooLong() {
        return cells.size() > header.width()
                && cells.subList(header.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    boolean isBornInFrance() {
        return cell(BIRTH_COUNTRY).equals(FRANCE);
    }

    /** Null when it is neither M or F nor Masculin or Féminin, in any case. */
    @Nullable
    Sex sex() {
        return switch (cell(SEX).toLowerCase(Locale.FRENCH)) {
            case "m", "masculin" -> Sex.M;
            case "f", "féminin", "feminin" -> Sex.F;
            default -> null;
        };
    }

    @Nullable
    LocalDate birthdate() {
        return FrenchDate.parse(cell(BIRTHDATE));
    }

    /**
     * The pupil as SIECLE would have given him, so that a later XML does not change everybody: country and province on
     * three characters, the commune by its code in France and by its name elsewhere, null for what is empty. Only for a
     * row without error.
     */
    Pupil toPupil(LocalDate birthdate) {
        return new Pupil(
                ine(),
                null,
                "",
                cell(LAST_NAME),
                orNull(PREFERRED_LAST_NAME),
                cell(FIRST_NAME),
                orNull(MIDDLE_NAME),
                orNull(THIRD_NAME),
                sex(),
                birthdate,
                isBornInFrance() ? cell(BIRTH_CITY_CODE).toUpperCase(Locale.ROOT) : null,
                isBornInFrance() ? null : orNull(BIRTH_CITY),
                cell(BIRTH_COUNTRY).substring(PREFIX),
                province(),
                cell(MEF),
                cell(STATUS),
                cell(DIVISION).replaceAll("\\s+", " "),
                null);
    }

    private String province() {
        String code = cell(BIRTH_PROVINCE).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, PROVINCE_LENGTH - code.length())) + code;
    }

    private @Nullable String orNull(FregataColumn column) {
        String text = cell(column);
        return text.isEmpty() ? null : text;
    }
}
