package fr.passerelle.domain.trouble;

import java.util.Locale;

/**
 * One reason not to start.
 *
 * @param key of the setting, as in {@code config/application.yml}; or the variable of the environment, when it stands in no file
 * @param what is wrong, in French, without a full stop; never a secret
 * @param remedy in French, without a full stop
 * @param exitCode of {@link Mendable}
 */
public record Fault(String key, String what, String remedy, int exitCode) {

    /** A value that makes no sense, or is missing. */
    public static Fault setting(String key, String what, String remedy) {
        return new Fault(key, what, remedy, Mendable.WRONG_USE);
    }

    /** A value that makes sense, and something in the way of it: a taken port, a folder without rights. */
    public static Fault outside(String key, String what, String remedy) {
        return new Fault(key, what, remedy, Mendable.OUTSIDE_FAILED);
    }

    /** What an operator reads, on one line. */
    public String line() {
        String variable = variable(key);
        return ("Le réglage " + key + (key.equals(variable) ? "" : " (" + variable + ")") + " : " + what + ". " + remedy
                        + ".")
                .replaceAll("\\R", " ");
    }

    /** The variable of the environment that gives a setting. */
    public static String variable(String key) {
        return key.toUpperCase(Locale.ROOT)
                .replaceAll("\\](?=.)", "")
                .replaceAll("[.\\[-]", "_")
                .replace("]", "");
    }
}
