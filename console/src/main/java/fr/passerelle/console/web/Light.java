package fr.passerelle.console.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the six lights of a school: a word, a figure and a tone.
 *
 * @param name what it is about
 * @param word the state in one or two words
 * @param figure short, for a table; may be empty
 * @param detail a sentence, for the school's page
 * @param href where to look, a path of the console: where a person has something to do, the thing to be done
 * @param since since when the oldest of what is to be done waits; null when nothing is
 */
public record Light(
        String name,
        Tone tone,
        String word,
        String figure,
        String detail,
        String href,
        @Nullable Instant since) {

    public Light {
        if (tone.needsEyes() != (since != null)) {
            throw new IllegalArgumentException("a light shines for what waits since some day, and for nothing else");
        }
    }
}
