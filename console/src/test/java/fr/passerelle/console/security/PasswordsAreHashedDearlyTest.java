package fr.passerelle.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the other tests of the console do more cheaply, because they sign in a thousand times. */
class PasswordsAreHashedDearlyTest {

    @Test
    void aStolenHashCostsAGuesserATenthOfASecondATry() {
        PasswordEncoder encoder = OperatorSecurity.passwordEncoder();

        String hash = encoder.encode("cabestan-ardoise-mistral");

        assertThat(hash).startsWith("$2a$10$");
        assertThat(encoder.matches("cabestan-ardoise-mistral", hash)).isTrue();
        assertThat(encoder.matches("cabestan-ardoise-mistrau", hash)).isFalse();
    }
}
