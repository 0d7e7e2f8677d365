package fr.passerelle.mappings.siecle.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blanks the addresses, phones and grants of one export in one pass over its bytes. It is no XML parser on purpose: a
 * malformed or truncated file must lose them too. Tags are kept, so that what is well formed stays so and what is not
 * is refused at the same line and column. One instance per document.
 */
final class PrivateFields {

    private static final List<String> ROOTS = List.of("BEE_ELEVES", "BEE_RESPONSABLES");

    /** Elements whose content is never kept, with all that it holds (contract siecle A.3). */
    private static final List<String> NAMES = List.of(
            "TEL_PROFESSIONNEL",
            "TEL_PERSONNEL",
            "TEL_PORTABLE",
            "TELEPHONE",
            "MEL",
            "ADRESSE_ID",
            "ADRESSES",
            "LIGNE1_ADRESSE",
            "LIGNE2_ADRESSE",
            "LIGNE3_ADRESSE",
            "LIGNE4_ADRESSE",
            "BOITE_POSTALE",
            "BOURSES");

    private final CodeUnits document;
    private int at;
    private boolean inRoot;
    private boolean notOurs;
    private @Nullable String hidden;
    private int depth;

    private PrivateFields(byte[] xml) {
        this.document = new CodeUnits(xml);
    }

    /** The document without them; the very same array when it has none or is no export of pupils or their families. */
    static byte[] blanked(byte[] xml) {
        PrivateFields fields = new PrivateFields(xml);
        fields.read();
        return fields.document.toBytes();
    }

    private void read() {
        while (at < document.count() && !notOurs) {
            int markup = document.indexOf('<', at);
            if (hidden != null) {
                document.blank(at, markup);
            }
            at = markup;
            if (at < document.count()) {
                readMarkup();
            }
        }
    }

    private void readMarkup() {
        if (document.matches(at, "<!--")) {
            passOver("<!--", "-->");
        } else if (document.matches(at, "<![CDATA[")) {
            passOver("<![CDATA[", "]]>");
        } else if (document.matches(at, "<?")) {
            passOver("<?", "?>");
        } else {
            readTag();
        }
    }

    /** What is closed is blanked whole; the opening of what is not must still be an error. */
    private void passOver(String opening, String closing) {
        int start = at;
        int end = at + opening.length();
        while (end < document.count() && !document.matches(end, closing)) {
            end++;
        }
        boolean closed = end < document.count();
        at = closed ? end + closing.length() : end;
        if (hidden != null) {
            document.blank(closed ? start : start + opening.length(), at);
        }
    }

    private void readTag() {
        boolean ends = document.matches(at + 1, "/");
        int name = at + (ends ? 2 : 1);
        int nameEnd = name;
        while (nameEnd < document.count() && isInName(document.at(nameEnd))) {
            if (document.at(nameEnd++) == ':') {
                name = nameEnd;
            }
        }
        at = nameEnd;
        if (name == nameEnd) {
            return; // a declaration, or a stray sign: what follows is text
        }
        boolean empty = passAttributes();
        if (ends) {
            close(name, nameEnd);
        } else if (!inRoot) {
            inRoot = true;
            notOurs = find(ROOTS, name, nameEnd) == null;
        } else if (!empty) {
            open(name, nameEnd);
        }
    }

    /**
     * To the end of the tag, or to the next one when this one is not closed.
     *
     * @return true for a tag that closes itself
     */
    private boolean passAttributes() {
        char quote = 0;
        int value = at;
        for (; at < document.count(); at++) {
            char c = document.at(at);
            if (c == '<' || quote == 0 && c == '>') {
                break;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                value = at + 1;
            } else if (quote != 0 && quote == c) {
                hide(value, at);
                quote = 0;
            }
        }
        if (quote != 0) {
            hide(value, at);
        }
        return document.matches(at, ">") && document.at(at++ - 1) == '/';
    }

    private void hide(int from, int to) {
        if (hidden != null) {
            document.blank(from, to);
        }
    }

    private void open(int name, int nameEnd) {
        if (hidden == null) {
            hidden = find(NAMES, name, nameEnd);
            depth = 1;
        } else if (is(hidden, name, nameEnd)) {
            depth++;
        }
    }

    private void close(int name, int nameEnd) {
        if (hidden != null && is(hidden, name, nameEnd) && --depth == 0) {
            hidden = null;
        }
    }

    private @Nullable String find(List<String> names, int from, int to) {
        for (String name : names) {
            if (is(name, from, to)) {
                return name;
            }
        }
        return null;
    }

    private boolean is(String name, int from, int to) {
        return to - from == name.length() && document.matches(from, name);
    }

    private static boolean isInName(char c) {
        return c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c == '_'
                || c == ':'
                || c == '.'
                || c == '-';
    }
}
