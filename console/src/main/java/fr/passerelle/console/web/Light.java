package fr.passerelle.console.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the six lights of a school: a word, a figure and a tone.
 *
 * @param name what it is about
 * @param word the state in one or two words
 * @param figure short, for a table; may be empty
 * @param detail a sentence, for the school's page
 * @param href where to look, a path of the console; null when the school's page says all
 */
public record Light(
        String name,
        Tone tone,
        String word,
        String figure,
        String detail,
        @Nullable String href) {

    public Light(String name, Tone tone, String word, String figure, String detail) {
        this(name, tone, word, figure, detail, null);
    }
}
