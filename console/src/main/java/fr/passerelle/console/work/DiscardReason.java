package fr.passerelle.console.work;

/** Why a person gives up work. */
final class DiscardReason {

    static final String ASKED =
            "Indiquez le motif de l'abandon, en 200 caractères au plus, sans nom d'élève : il est conservé au journal.";

    private static final int MOST = 200;

    private DiscardReason() {}

    /** Who reads it later must find something there. */
    static boolean isUsable(String reason) {
        return !reason.isBlank()
                && reason.strip().length() <= MOST
                && reason.chars().noneMatch(Character::isISOControl);
    }
}
