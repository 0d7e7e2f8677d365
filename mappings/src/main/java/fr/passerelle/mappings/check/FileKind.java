package fr.passerelle.mappings.check;

/** The kinds of files that the hub receives. */
public enum FileKind {
    SIECLE_ELEVES("export d'élèves SIECLE", "élève retenu", "élèves retenus"),
    SIECLE_STRUCTURES("structures SIECLE", "division lue", "divisions lues"),
    SIECLE_NOMENCLATURE("nomenclature SIECLE", "MEF lu", "MEF lus"),
    FREGATA_CSV("export d'élèves FREGATA (CSV)", "élève retenu", "élèves retenus"),
    GAR_ENT("export GAR d'un ENT", "compte d'élève retenu", "comptes d'élèves retenus"),
    GAR_EVENTS("comptes annoncés par le GAR", "compte d'élève retenu", "comptes d'élèves retenus"),
    CLASS_RESULTS("résultats Pix d'une classe", "résultat lu", "résultats lus"),
    SESSION("session finalisée", "candidat lu", "candidats lus"),
    UNKNOWN("fichier d'un genre inconnu", "élément lu", "éléments lus");

    private final String label;
    private final String one;
    private final String several;

    FileKind(String label, String one, String several) {
        this.label = label;
        this.one = one;
        this.several = several;
    }

    /** In French, without article. */
    public String label() {
        return label;
    }

    /** {@code 12 élèves retenus}; in French, 0 and 1 are singular. */
    public String counted(int accepted) {
        return accepted + " " + (accepted < 2 ? one : several);
    }
}
