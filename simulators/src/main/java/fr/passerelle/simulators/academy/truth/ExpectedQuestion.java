package fr.passerelle.simulators.academy.truth;

/**
 * A question that waits for a person in a school.
 *
 * @param about the case or the file that raises it, by its name
 * @param kind as a name of {@code HoldKind}
 */
public record ExpectedQuestion(String uai, String about, String kind) {}
