package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.french.InFrench;

/** Why a pupil of the export is left out without being an error (contract siecle B.4). */
public enum Ignored {
    /** {@code DATE_SORTIE} has content. */
    LEFT("sorti de l'établissement", "sortis de l'établissement"),
    /** {@code ID_NATIONAL} is absent: not yet registered. */
    NO_INE("sans INE", "sans INE"),
    /** No structure of type D other than {@code Inactifs}. */
    NO_DIVISION("sans division", "sans division");

    private final String one;
    private final String label;

    Ignored(String one, String label) {
        this.one = one;
        this.label = label;
    }

    /** In French, plural. */
    public String label() {
        return label;
    }

    /** {@code 2 sortis de l'établissement}; in French, 0 and 1 are singular. */
    public String counted(int pupils) {
        return InFrench.plainCount(pupils, one, label);
    }
}
