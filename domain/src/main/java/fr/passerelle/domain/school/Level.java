package fr.passerelle.domain.school;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The level a pupil is at, read from the MEFSTAT of the MEF and never from the name of the class
 * (contract identifiers 3).
 */
public enum Level {
    SIXIEME("6e"),
    CINQUIEME("5e"),
    QUATRIEME("4e"),
    TROISIEME("3e"),
    LYCEE("lycée"),
    UNKNOWN("niveau inconnu");

    private static final Pattern NATIONAL_MEF = Pattern.compile("[0-9]{11}");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** As written in French. */
    public String label() {
        return label;
    }

    /**
     * Whether a pupil of this level is one of lycée, wherever he is.
     *
     * @param kind of his school, which is heard only while nothing tells the level: in a collège he may be of 3e, in a lycée he
     *     most likely is past it
     */
    public boolean isOfLycee(SchoolKind kind) {
        return this == UNKNOWN ? kind == SchoolKind.LYCEE : this == LYCEE;
    }

    /**
     * Level of a MEF.
     *
     * @param mefCode the pupil's MEF, or null when SIECLE gives none
     * @param mefstat {@code CODE_MEFSTAT} of that MEF in the school's nomenclature, or null when it is unknown there
     * @return {@code UNKNOWN} for a local MEF (with letters) that no nomenclature explains: its text proves nothing
     */
    public static Level of(@Nullable String mefCode, @Nullable String mefstat) {
        if (mefstat != null && !mefstat.isBlank()) {
            return ofMefstat(mefstat);
        }
        return mefCode == null || !isNational(mefCode) ? UNKNOWN : ofNationalMef(mefCode);
    }

    /** True for eleven digits; a local MEF holds letters and only its school's nomenclature explains it. */
    public static boolean isNational(String mefCode) {
        return NATIONAL_MEF.matcher(mefCode).matches();
    }

    private static Level ofMefstat(String mefstat) {
        return switch (mefstat.length() < 4 ? "" : mefstat.substring(0, 4)) {
            case "2116", "2117", "2434" -> TROISIEME;
            case "2115", "2433" -> QUATRIEME;
            case "2112", "2432" -> CINQUIEME;
            case "2111", "2431" -> SIXIEME;
            default -> mefstat.startsWith("22") || mefstat.startsWith("23") ? LYCEE : UNKNOWN;
        };
    }

    private static Level ofNationalMef(String mef) {
        return switch (mef.substring(0, 3)) {
            case "103" -> TROISIEME;
            case "102" -> QUATRIEME;
            case "101" -> CINQUIEME;
            case "100" -> SIXIEME;
            case "167" -> TROISIEME;
            case "166" -> QUATRIEME;
            case "165" -> CINQUIEME;
            case "164" -> SIXIEME;
            case "200", "201", "202" -> LYCEE;
            default -> UNKNOWN;
        };
    }
}
