package fr.passerelle.domain.verdict;

/**
 * One entry of a closed list of verdicts. Implemented by enums only.
 *
 * <p>{@link #message()} and {@link #remedy()} are French sentences for an operator.
 */
public interface VerdictCode {

    /** The code as printed in reports; Pix's own code where Pix has one (contract siecle B.5, pix 3). */
    String code();

    Severity severity();

    /** What is wrong, in French. */
    String message();

    /** What to do about it, in French. */
    String remedy();
}
