package fr.passerelle.console;

/**
 * The operator of the settings, who may always enter the console and its API, beside whom the ledger knows.
 *
 * @param login what the operator types first
 * @param password the password itself, or its BCrypt hash ({@code $2a$...})
 */
public record OperatorCredentials(String login, String password) {

    public OperatorCredentials {
        if (login.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "an operator needs a login and a password (passerelle.console.operator)");
        }
    }

    /** True when {@link #password()} is a BCrypt hash already. */
    public boolean isHashed() {
        return OperatorPassword.isHash(password);
    }

    /** Never the password: this ends up in logs. */
    @Override
    public String toString() {
        return "OperatorCredentials[" + login + "]";
    }
}
