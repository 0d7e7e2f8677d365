package fr.passerelle.domain.verdict;

/** One entry of a closed list of verdicts. Implemented by enums only. */
public interface VerdictCode {

    /** The name of the enum's constant. */
    String name();

    Verdict verdict();

    /** The code as printed in reports; Pix's own code where Pix has one (contract siecle B.5, pix 3). */
    default String code() {
        return name();
    }

    default Severity severity() {
        return verdict().severity();
    }

    /** What is wrong, in French. */
    default String message() {
        return verdict().message();
    }

    /** What to do about it, in French. */
    default String remedy() {
        return verdict().remedy();
    }
}
