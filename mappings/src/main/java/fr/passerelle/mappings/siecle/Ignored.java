package fr.passerelle.mappings.siecle;

/** Why a pupil of the export is left out without being an error (contract siecle B.4). */
public enum Ignored {
    /** {@code DATE_SORTIE} has content. */
    LEFT("sortis de l'établissement"),
    /** {@code ID_NATIONAL} is absent: not yet registered. */
    NO_INE("sans INE"),
    /** No structure of type D other than {@code Inactifs}. */
    NO_DIVISION("sans division");

    private final String label;

    Ignored(String label) {
        this.label = label;
    }

    /** In French, plural. */
    public String label() {
        return label;
    }
}
