package fr.passerelle.domain.file;

import fr.passerelle.domain.french.InFrench;

/** What a file is by its content, found once: at its claim. The names are stored; do not rename them. */
public enum FileKind {
    SIECLE_ELEVES("export d'élèves SIECLE", "élève pris en compte", "élèves pris en compte"),
    SIECLE_STRUCTURES("structures SIECLE", "division lue", "divisions lues"),
    SIECLE_NOMENCLATURE("nomenclature SIECLE", "MEF lu", "MEF lus"),
    FREGATA_CSV("export d'élèves FREGATA (CSV)", "élève pris en compte", "élèves pris en compte"),
    GAR_ENT("export GAR d'un ENT", "compte d'élève lu", "comptes d'élèves lus"),
    GAR_EVENTS("comptes annoncés par le GAR", "compte d'élève lu", "comptes d'élèves lus"),
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

    /** Whether it is an export of a school's pupils. */
    public boolean isOfPupils() {
        return this == SIECLE_ELEVES || this == FREGATA_CSV;
    }

    /** In French, without article. */
    public String label() {
        return label;
    }

    /** A sentence about SIECLE, said of the application that the file comes from; any other sentence as it is. */
    public String said(String sentence) {
        return this == FREGATA_CSV && !sentence.contains("FREGATA") ? sentence.replace("SIECLE", "FREGATA") : sentence;
    }

    /** {@code 12 élèves pris en compte}; in French, 0 and 1 are singular. */
    public String counted(int accepted) {
        return InFrench.plainCount(accepted, one, several);
    }
}
