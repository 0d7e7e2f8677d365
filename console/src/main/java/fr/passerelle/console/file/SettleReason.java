package fr.passerelle.console.file;

/** Why a person has done with a refused file. */
final class SettleReason {

    static final String ASKED = "Dites pourquoi, en 200 caractères au plus : rien n'a été changé.";

    private static final int MOST = 200;

    private SettleReason() {}

    /** Who reads it later must find something there. */
    static boolean isUsable(String reason) {
        return !reason.isBlank()
                && reason.strip().length() <= MOST
                && reason.chars().noneMatch(Character::isISOControl);
    }
}
