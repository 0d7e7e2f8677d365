package fr.passerelle.connectors.intake;

/**
 * How many entries of each folder of a level are looked at. A folder that holds very many costs neither memory nor its
 * neighbours' turn: half of a level goes to whoever comes first, the other half evenly to all.
 */
final class Share {

    private final LookLimits limits;
    private final int sure;
    private int waiting;
    private int left;

    /** @param folders of this level, no more than a level has entries */
    Share(LookLimits limits, int folders) {
        this.limits = limits;
        this.left = limits.level();
        this.waiting = folders;
        this.sure = Math.max(1, limits.level() / (2 * folders));
    }

    /** What the next folder may use, at least one. */
    int next() {
        waiting--;
        return Math.min(limits.folder(), left - sure * waiting);
    }

    /** What it did use. */
    void use(int entries) {
        left -= entries;
    }
}
