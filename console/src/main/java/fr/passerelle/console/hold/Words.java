package fr.passerelle.console.hold;

/** What the two choices are called. */
public enum Words {
    EXPORT("Si vous acceptez", "Accepter", "Si vous refusez", "Refuser", Harmless.REFUSAL),
    IDENTITY(
            "Si c'est le même élève",
            "Dire que c'est le même",
            "Si ce sont deux élèves",
            "Dire qu'ils sont deux",
            Harmless.REFUSAL),
    /** Several pupils of the export are compared at once. */
    IDENTITIES(
            "Si ce sont les mêmes élèves",
            "Dire que ce sont les mêmes",
            "Si ce sont d'autres élèves",
            "Dire que ce sont d'autres élèves",
            Harmless.REFUSAL),
    IN_LIVRET("Si vous la retirez", "Retirer du livret", "Si vous la gardez", "Garder au livret", Harmless.REFUSAL),
    OUT_OF_LIVRET(
            "Si vous l'écartez",
            "Ne plus la compter",
            "Si vous la gardez",
            "La garder comme obtenue",
            Harmless.REFUSAL),
    WITHDRAWN("Si vous croyez Pix", "Croire Pix", "Si vous la gardez retirée", "Garder retirée", Harmless.REFUSAL),
    /** Awaited, it is in no livret that does not hold it already. */
    UNPUBLISHED("Si vous croyez Pix", "Croire Pix", "Si vous la gardez", "Garder comme publiée", Harmless.APPROVAL),
    OF_SEVERAL("Si c'est bien le sien", "Le lui donner", "Si ce ne l'est pas", "Laisser en l'état", Harmless.REFUSAL),
    /** What the file says was not kept: all there is to do is to ask. */
    CONTRADICTED("Si vous redemandez", "Redemander à Pix", "Si vous croyez Pix", "Laisser en l'état", Harmless.BOTH),
    FILE_OR_PIX(
            "Si vous croyez le fichier",
            "Croire le fichier",
            "Si vous croyez Pix",
            "Garder la parole de Pix",
            Harmless.REFUSAL),
    FILE_OR_FILE(
            "Si vous croyez l'autre fichier",
            "Croire l'autre fichier",
            "Si vous croyez le premier",
            "Garder le premier",
            Harmless.REFUSAL),
    SET_ASIDE("Si vous redemandez", "Redemander à Pix", "Si c'est vu", "C'est vu", Harmless.BOTH),
    SET_ASIDE_FILE("Si vous le relisez", "Relire le fichier", "Si c'est vu", "C'est vu", Harmless.BOTH);

    /** Which of the two does least, and has the button that is seen first. */
    private enum Harmless {
        APPROVAL,
        REFUSAL,
        /** To ask, or to leave as it is; what is asked is seen first. */
        BOTH
    }

    public final String ifApproved;
    public final String approve;
    public final String ifRefused;
    public final String refuse;
    public final boolean approvalIsHarmless;
    public final boolean refusalIsHarmless;

    Words(String ifApproved, String approve, String ifRefused, String refuse, Harmless harmless) {
        this.ifApproved = ifApproved;
        this.approve = approve;
        this.ifRefused = ifRefused;
        this.refuse = refuse;
        this.approvalIsHarmless = harmless != Harmless.REFUSAL;
        this.refusalIsHarmless = harmless != Harmless.APPROVAL;
    }
}
