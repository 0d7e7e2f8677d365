package fr.passerelle.hub.wiring;

/** A setting whose value makes no sense: the message names it, says why, and what would be right. */
public final class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key as in {@code config/application.yml}
     * @param why a French sentence, without its full stop
     */
    public UnusableSetting(String key, String why) {
        super("Le réglage " + key + " ne convient pas : " + why
                + ". Corrigez-le (config/application.yml ou l'environnement), puis relancez.");
    }
}
