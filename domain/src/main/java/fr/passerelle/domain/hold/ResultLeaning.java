package fr.passerelle.domain.hold;

/** What is known of results in question, and what it says at first sight, in one French sentence; a person decides. */
public enum ResultLeaning {
    CANCELLED("Pix la dit annulée ou non obtenue aujourd’hui : très probablement, elle ne vaut plus."),
    UNKNOWN_TO_PIX("Pix ne la connaît plus : probablement, elle ne vaut plus."),
    UNLISTED("Pix ne la donne plus, sans dire qu’elle est annulée : rien ne prouve qu’elle ne vaut plus."),
    /** A person withdrew it. */
    GIVEN_AGAIN(
            "Pix la donne de nouveau comme obtenue, après qu’une personne l’a retirée : probablement, Pix l’a rétablie."),
    /** A published result is awaited again. */
    AWAITED_AGAIN("Pix revient sur un résultat publié : très probablement, le jury n’a pas fini."),
    FILE_AGAINST_PIX("Un fichier contredit Pix, qui fait foi : très probablement, Pix a raison."),
    FILE_AGAINST_FILE("Deux fichiers se contredisent, et rien ne dit lequel est le plus récent."),
    /** Names and birth date that are announced are those of the first pupil. */
    OF_THE_FIRST("Le nom et la date de naissance annoncés sont ceux de l’élève désigné : très probablement la sienne."),
    OF_ANOTHER("Le nom annoncé n’est pas celui de l’élève désigné : très probablement celle d’un autre élève."),
    OF_NOBODY_SURE("Les indices désignent plusieurs élèves : rien ne dit avec certitude de qui elle est."),
    SET_ASIDE(
            "Ces résultats n’ont pas pu être enregistrés, et rien d’autre n’est touché : aucun des deux choix n’est dangereux.");

    private final String sentence;

    ResultLeaning(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /**
     * Of a result announced for somebody.
     *
     * @param sameName whether the announced names are those of the first pupil, spelling apart
     * @param sameDay whether the announced birth date is hers
     */
    public static ResultLeaning announced(boolean sameName, boolean sameDay) {
        return sameName ? sameDay ? OF_THE_FIRST : OF_NOBODY_SURE : OF_ANOTHER;
    }
}
