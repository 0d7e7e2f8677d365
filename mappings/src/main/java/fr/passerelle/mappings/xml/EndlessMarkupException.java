package fr.passerelle.mappings.xml;

import java.io.IOException;

/** No markup begins or ends for longer than any document of ours needs: the document is at fault, not its source. */
public final class EndlessMarkupException extends IOException {

    private static final long serialVersionUID = 1L;

    EndlessMarkupException(int longest) {
        super("no markup for more than " + longest + " bytes");
    }
}
