package fr.passerelle.mappings.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as French writes them, without a line break before their unit. */
public final class FrenchNumber {

    private static final String NBSP = "\u00a0";

    private FrenchNumber() {}

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(number);
    }

    /** {@code 10 %}, {@code 10,1 %}: from 0 to 1, one decimal at most. */
    public static String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(share).movePointRight(2)) + NBSP + "%";
    }

    /** {@code 1 élève}, {@code 2 élèves}; 0 is singular. */
    public static String count(long number, String one, String several) {
        return number(number) + NBSP + (number < 2 ? one : several);
    }
}
