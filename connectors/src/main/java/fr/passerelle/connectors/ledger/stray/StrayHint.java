package fr.passerelle.connectors.ledger.stray;

import org.jspecify.annotations.Nullable;

/**
 * What is known besides of whom a stray may be. It gives nothing to anybody.
 *
 * @param text in French, a sentence without its end
 * @param hold number of the question that waits for a person, null when it is about a pupil
 * @param pupil number of the pupil where he is known now, null when it is a question, or when the reader may not see him
 */
public record StrayHint(
        String text, @Nullable Long hold, @Nullable Long pupil) {}
