package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import org.jspecify.annotations.Nullable;

/** A file that is not of the school it is taken for: the finding names both schools, which is what an operator compares. */
public final class UaiMismatch {

    /** A UAI has 8; whatever else a file says in its place is only quoted. */
    private static final int MOST_CHARS = 20;

    private UaiMismatch() {}

    /**
     * {@code UAI_MISMATCHED}, nowhere yet.
     *
     * @param expected the school that the file should be of, null when the file alone tells
     * @param found what the file says, as it is written there; null when it says nothing
     */
    public static Finding of(@Nullable Uai expected, @Nullable String found) {
        String wanted = expected == null ? "" : "attendu " + expected + ", ";
        return Finding.of(SiecleVerdict.UAI_MISMATCHED)
                .detailed(wanted
                        + (found == null || found.isBlank() ? "aucun dans le fichier" : "trouvé " + told(found)));
    }

    /** Between quotation marks when it is no UAI as they are written: an outer blank must be seen. */
    private static String told(String found) {
        boolean usual =
                Uai.parse(found).filter(uai -> uai.value().equals(found)).isPresent();
        String text = found.length() > MOST_CHARS ? found.substring(0, MOST_CHARS) + "…" : found;
        return usual ? text : "« " + text + " »";
    }
}
