package fr.passerelle.domain.verdict;

/**
 * What stands behind a code.
 *
 * @param message what is wrong, in French
 * @param remedy what to do about it, in French
 */
public record Verdict(Severity severity, String message, String remedy) {}
