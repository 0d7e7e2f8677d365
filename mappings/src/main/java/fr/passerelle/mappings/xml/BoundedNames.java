package fr.passerelle.mappings.xml;

import com.ctc.wstx.util.SymbolTable;

/**
 * The names of one document. The parser looks for each new one among those of the same hash, and hashes are easily made
 * to agree: without a bound, the names of one file keep it busy for hours.
 */
final class BoundedNames extends SymbolTable {

    /** More names than any document of ours has. Unchecked, for the parser knows nothing of it. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Exceeded(int most) {
            super("more than " + most + " different names");
        }
    }

    private final int most;

    BoundedNames(int most) {
        super(true);
        this.most = most;
    }

    @Override
    public String findSymbol(char[] buffer, int start, int length, int hash) {
        String name = super.findSymbol(buffer, start, length, hash);
        if (size() > most) {
            throw new Exceeded(most);
        }
        return name;
    }
}
