package fr.passerelle.domain.hold;

/**
 * What is known of pupils of an export beside those whom they could be, and what it says at first sight; a person decides.
 *
 * @param several whether more than one pupil of the export is asked about
 * @param exchange whether known pupils come each with the INE of another, and nothing else is told of them
 * @param borne whether an INE that would be taken is borne by somebody else today
 * @param names how the names compare, by the worst of them
 * @param sameDay whether each was born on the day of one whom she could be
 * @param sameIne whether each has the INE of one whom she could be
 */
public record IdentityLeaning(
        boolean several, boolean exchange, boolean borne, Names names, boolean sameDay, boolean sameIne) {

    /** How names compare. */
    public enum Names {
        SAME,
        /** Close enough for a person to say that they are the same. */
        CLOSE,
        OTHER
    }

    /** One French sentence, without anybody's name. */
    public String sentence() {
        String same = several ? "les mêmes élèves" : "le même élève";
        String two = several ? "d’autres élèves" : "deux élèves";
        if (exchange) {
            return "Noms et dates de naissance concordent, seuls les INE sont croisés : très probablement un échange d’INE.";
        }
        return switch (names) {
            case OTHER -> others(two);
            case SAME, CLOSE ->
                borne
                        ? "L’INE de l’export est aujourd’hui celui de quelqu’un d’autre : rien ne dit encore que c’est le même élève."
                        : sameDay || sameIne
                                ? alike(same)
                                : "Ni la date de naissance ni l’INE ne concordent : très probablement " + two
                                        + " homonymes.";
        };
    }

    private String others(String two) {
        return sameDay
                ? "Les noms diffèrent, la date de naissance est la même : très probablement " + two
                        + ", peut-être des jumeaux."
                : "Les noms" + (sameIne ? " et les dates de naissance" : "") + " diffèrent : très probablement " + two
                        + ".";
    }

    private String alike(String same) {
        boolean exact = names == Names.SAME;
        String spelt = exact ? "Les noms sont les mêmes" : "Les noms se ressemblent sans être les mêmes";
        if (sameDay && sameIne) {
            return spelt + ", la date de naissance et l’INE concordent : très probablement " + same + ".";
        }
        String differs = sameDay ? "l’INE diffère" : "la date de naissance diffère";
        return spelt + ", " + differs + " : "
                + (exact
                        ? "probablement " + same + ", à vérifier."
                        : "rien n’est sûr, peut-être des jumeaux ou des homonymes.");
    }
}
