package fr.passerelle.hub.wiring;

/** A setting that the hub cannot do without: the message names it and says what to do. */
public final class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingSetting(String setting) {
        super(setting + " manque : donnez-le dans l'environnement (jamais sur la ligne de commande), puis relancez.");
    }

    /** @throws MissingSetting when the value is blank */
    static void require(String setting, String value) {
        if (value.isBlank()) {
            throw new MissingSetting(setting);
        }
    }
}
