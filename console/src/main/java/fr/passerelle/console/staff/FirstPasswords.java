package fr.passerelle.console.staff;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Draws passwords that are read aloud or copied once, then changed: 79 bits by chance, no letter like another. */
@Component
class FirstPasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS_OF_A_GROUP = 4;

    private final SecureRandom chance = new SecureRandom();

    String draw() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return chance.ints(LETTERS_OF_A_GROUP, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining());
    }
}
