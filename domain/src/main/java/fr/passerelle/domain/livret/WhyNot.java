package fr.passerelle.domain.livret;

/**
 * Why a pupil holds no certification: the first link that is missing in the chain from SIECLE to the result, which
 * {@link MissingLink#of(ChainFacts)} finds. The order is the chain's.
 */
public enum WhyNot {
    /** No pupil at all: an account or a candidate behind whom the pupil base has nobody. */
    NOT_IN_SIECLE(
            "absent de la base élèves",
            "Un compte ou un candidat est connu, mais aucun élève actif de l'établissement ne lui correspond.",
            "Vérifiez son inscription, son INE et sa date de naissance dans la base élèves (SIECLE, ou FREGATA), puis déposez un nouvel export."),
    NO_ACCOUNT(
            "sans compte",
            "Aucun compte de l'ENT ou du GAR n'est rapproché de l'élève, et Pix ne sait rien de lui.",
            "Faites-lui ouvrir Pix depuis l'ENT ou le médiacentre : le rapprochement se fait ensuite de lui-même."),
    NOT_CERTIFIABLE(
            "non certifiable",
            "L'élève a un compte, mais pas encore cinq compétences au niveau 1, ou Pix n'en a rien communiqué.",
            "Prévoyez du temps d'entraînement, puis une collecte de profils dans Pix Orga."),
    NOT_ENROLLED(
            "non inscrit",
            "L'élève est certifiable, mais aucune session finalisée cette année ne le compte parmi ses candidats.",
            "Inscrivez-le à une session dans Pix Certif ; s'il en a passé une, finalisez-la."),
    /** Not in the list: enrolled is not sat. */
    DID_NOT_COME(
            "inscrit, pas venu",
            "L'élève était inscrit à une session, mais n'y a pas commencé son test.",
            "Inscrivez-le à une session de rattrapage."),
    SESSION_NOT_FINALISED(
            "session non finalisée",
            "L'élève a passé son test, mais Pix n'a pas la session.",
            "Si Pix a refusé la session, corrigez-la d'après le motif et redéposez-la ; sinon, elle sera transmise."),
    RESULT_PENDING(
            "résultat en attente",
            "L'élève a passé son test, et Pix n'a pas encore publié le résultat.",
            "Attendez : Pix a un mois pour publier. Au-delà, écrivez au support de Pix avec le numéro de la session."),
    /** Not in the list: who waits for Pix would wait for ever. */
    RESULT_IN_QUESTION(
            "résultat écarté ou en question",
            "Un résultat de l'élève est arrivé ; il est écarté, ou une personne doit dire ce qu'il vaut.",
            "N'attendez pas Pix : un opérateur de la Passerelle ouvre la question indiquée, en suspens, voit ce qui ne va pas et"
                    + " décide ; si le résultat est à corriger, le centre de certification le demande à Pix."),
    FAILED(
            "non obtenue",
            "L'élève a passé la certification sans l'obtenir.",
            "Il peut la repasser : inscrivez-le à une nouvelle session."),
    CANCELLED(
            "annulée",
            "La certification que l'élève a passée est annulée.",
            "Voyez le motif avec le centre de certification, puis inscrivez-le à une nouvelle session."),
    /** A result or an account is there, and could not be given to the pupil. */
    NOT_MATCHED(
            "non rapproché",
            "Un résultat ou un compte est là, mais il n'a pas pu être attribué à l'élève avec certitude.",
            "Un opérateur de la Passerelle dit de qui il est, en suspens ou à la page « Sans élève » ; corrigez dans la base"
                    + " élèves, l'ENT ou Pix l'INE, le nom ou la date de naissance qui prête à confusion.");

    private final String label;
    private final String sentence;
    private final String whatToDo;

    WhyNot(String label, String sentence, String whatToDo) {
        this.label = label;
        this.sentence = sentence;
        this.whatToDo = whatToDo;
    }

    /** A few words for a table, in French. */
    public String label() {
        return label;
    }

    /** What it means, in French. */
    public String sentence() {
        return sentence;
    }

    /** What the school can do about it, in French. */
    public String whatToDo() {
        return whatToDo;
    }
}
