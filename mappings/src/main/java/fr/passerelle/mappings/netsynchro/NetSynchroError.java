package fr.passerelle.mappings.netsynchro;

/**
 * An error document of NetSynchro.
 *
 * @param code such as {@code ERREUR_TRAITEMENT}, empty when absent
 * @param message what happened, in French, empty when absent
 * @param detail a precision, empty when absent
 * @param technical whether the same call may be answered well later; else the question itself is wrong
 */
public record NetSynchroError(String code, String message, String detail, boolean technical) {

    private static final int MOST = 200;

    /** {@code CODE : message (detail)}, shortened. */
    public String described() {
        String text = (code.isEmpty() ? "sans code" : code)
                + (message.isEmpty() ? "" : " : " + message)
                + (detail.isEmpty() ? "" : " (" + detail + ")");
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
