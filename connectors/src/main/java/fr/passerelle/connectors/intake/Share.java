package fr.passerelle.connectors.intake;

/**
 * How many entries of each folder of a level are looked at. A folder that holds very many costs neither memory nor its
 * neighbours' turn: half of a level goes to whoever comes first, the other half evenly to all.
 */
final class Share {

    /** Of one folder. */
    static final int FOLDER = 10_000;

    /** Of all folders that are as deep, so that a whole look holds some tens of megabytes at the worst. */
    static final int LEVEL = 30_000;

    private final int sure;
    private int waiting;
    private int left = LEVEL;

    /** @param folders of this level, no more than a level has entries */
    Share(int folders) {
        this.waiting = folders;
        this.sure = Math.max(1, LEVEL / (2 * folders));
    }

    /** What the next folder may use, at least one. */
    int next() {
        waiting--;
        return Math.min(FOLDER, left - sure * waiting);
    }

    /** What it did use. */
    void use(int entries) {
        left -= entries;
    }
}
