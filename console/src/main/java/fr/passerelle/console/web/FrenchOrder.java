package fr.passerelle.console.web;

import fr.passerelle.domain.livret.LivretPupil;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of a French dictionary, whatever the database's: É is between D and F, not after Z. */
public final class FrenchOrder {

    private FrenchOrder() {}

    public static Comparator<String> texts() {
        return Collator.getInstance(Locale.FRENCH)::compare;
    }

    /** By division, then by name. */
    public static Comparator<LivretPupil> livret() {
        Comparator<String> french = texts();
        return Comparator.comparing(LivretPupil::division, french)
                .thenComparing(LivretPupil::lastName, french)
                .thenComparing(LivretPupil::firstName, french)
                .thenComparingLong(LivretPupil::pupilId);
    }
}
