package fr.passerelle.domain.today;

/** How something ends that a person is asked for. It may always be put off, and given to somebody. */
public enum Settling {
    /** By its own decision, on its own page, and by nothing else. */
    DECISION,
    /** As a refused file: it is mended by another one, or somebody settles it. */
    REFUSAL,
    /** By what it is about, outside; or a person says that it is dealt with. */
    WORD;

    /** Whether a person may say, with a reason, that it is dealt with. */
    public boolean isByWord() {
        return this != DECISION;
    }
}
