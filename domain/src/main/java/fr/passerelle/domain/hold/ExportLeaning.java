package fr.passerelle.domain.hold;

import java.util.List;

/** What the figures of an export say at first sight of a part that is held; a person decides. One French sentence each. */
public final class ExportLeaning {

    /** A division of fewer tells nothing when all of it is missing. */
    private static final int SMALLEST_DIVISION = 5;

    private static final double HALF = 0.5;

    private ExportLeaning() {}

    /**
     * @param leaving pupils who would leave
     * @param active pupils active before, 0 when it is not known
     * @param losses of the divisions that lose somebody
     */
    public static String leaving(int leaving, int active, List<DivisionLoss> losses) {
        if (leaving == 0) {
            return "Plus personne ne manque à l’export : il n’y a plus rien à accepter.";
        }
        long whole = losses.stream()
                .filter(one -> one.isWhole() && one.leaving() >= SMALLEST_DIVISION)
                .count();
        if (whole > 0) {
            return (whole == 1 ? "Une division entière manque" : "Des divisions entières manquent")
                    + " à l’export : très probablement, il est incomplet.";
        }
        if (leaving > active * HALF) {
            return "Plus de la moitié des élèves manquent à l’export : très probablement, il est tronqué ou d’un autre établissement.";
        }
        return "Les départs sont répartis, et aucune division ne manque en entier : l’export peut être complet, vérifiez les noms.";
    }

    /**
     * @param updated pupils of whom something would change
     * @param civil of those that are listed, how many change name, birth date or INE
     * @param listed how many of those who change are listed
     */
    public static String updated(int updated, int civil, int listed) {
        if (updated == 0) {
            return "Plus rien ne change par l’export : il n’y a plus rien à accepter.";
        }
        return civil > listed * HALF
                ? "Noms, dates de naissance ou INE changent pour la plupart : très probablement, l’export mélange des élèves."
                : "Les identités restent pour la plupart les mêmes : très probablement, une nouvelle répartition des divisions.";
    }

    /**
     * @param arriving pupils of the export who are active in another school
     * @param exported pupils of the export
     */
    public static String arriving(int arriving, int exported) {
        if (arriving == 0) {
            return "Plus personne n’arrive par l’export : il n’y a plus rien à accepter.";
        }
        return arriving > exported * HALF
                ? "Plus de la moitié de l’export est active ailleurs : très probablement, c’est l’export d’un autre établissement, ou une fusion."
                : "Une part de l’export est encore active ailleurs : des arrivées groupées, à vérifier avec l’autre établissement.";
    }
}
