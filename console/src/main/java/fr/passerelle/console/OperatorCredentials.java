package fr.passerelle.console;

import java.util.regex.Pattern;

/**
 * The one operator who may enter the console and its API.
 *
 * @param login what the operator types first
 * @param password the password itself, or its BCrypt hash ({@code $2a$...})
 */
public record OperatorCredentials(String login, String password) {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$[0-9]{2}\\$[./0-9A-Za-z]{53}");

    public OperatorCredentials {
        if (login.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "an operator needs a login and a password (passerelle.console.operator)");
        }
    }

    /** True when {@link #password()} is a BCrypt hash already. */
    public boolean isHashed() {
        return BCRYPT.matcher(password).matches();
    }

    /** Never the password: this ends up in logs. */
    @Override
    public String toString() {
        return "OperatorCredentials[" + login + "]";
    }
}
