package fr.passerelle.console.web;

/**
 * One of the six lights of a school: a word, a figure and a tone.
 *
 * @param name what it is about
 * @param word the state in one or two words
 * @param figure short, for a table; may be empty
 * @param detail a sentence, for the school's page
 */
public record Light(String name, Tone tone, String word, String figure, String detail) {}
