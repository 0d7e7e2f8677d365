package fr.passerelle.simulators.academy.truth;

/**
 * A file that must not simply be applied.
 *
 * @param uai school in whose folder it is dropped
 */
public record ExpectedFile(String uai, OddFile file) {}
