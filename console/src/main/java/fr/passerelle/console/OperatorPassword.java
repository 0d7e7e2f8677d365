package fr.passerelle.console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a site may choose as the operator's password. */
public final class OperatorPassword {

    /** Characters, at least. */
    public static final int SHORTEST = 12;

    /** Bytes, at most: BCrypt would leave the rest out. */
    private static final int LONGEST = 72;

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$[0-9]{2}\\$[./0-9A-Za-z]{53}");

    private OperatorPassword() {}

    /** True for a BCrypt hash ({@code $2a$...}), whose password nobody here can judge. */
    public static boolean isHash(String password) {
        return BCRYPT.matcher(password).matches();
    }

    /**
     * What is wrong with a chosen password: a French sentence without its full stop, and without the password; empty when
     * nothing is.
     *
     * @param password itself, or its BCrypt hash
     */
    public static Optional<String> complaint(String password) {
        if (isHash(password)) {
            return Optional.empty();
        }
        int characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST) {
            return Optional.of(
                    "un mot de passe compte au moins " + SHORTEST + " caractères, celui-ci en a " + characters);
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST
                ? Optional.empty()
                : Optional.of("un mot de passe occupe au plus " + LONGEST + " octets, celui-ci " + bytes
                        + " ; donnez-en un plus court, ou son empreinte BCrypt");
    }
}
