package fr.passerelle.mappings.siecle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the bytes of an export that was read without error the elements stand that Pix looks at (contract siecle B.3). No
 * XML parser tells places in bytes; in a well-formed document without DOCTYPE, in whose encoding ASCII stands for itself,
 * tags are easily found.
 *
 * @param pupils each {@code ELEVE}, in the order of the file
 * @param structures each {@code STRUCTURES_ELEVE}, in the order of the file
 * @param end of the last {@code DONNEES}: the place of its end tag, -1 when there is none
 */
record ExportLayout(List<Row> pupils, List<Span> structures, int end) {

    /** From the first byte to that after the last. */
    record Span(int from, int to) {}

    /**
     * @param whole with its tags
     * @param ine the content of {@code ID_NATIONAL}, of the first as for Pix; null when it is absent
     * @param leaving each {@code DATE_SORTIE} with its tags and its content
     * @param oldFamilyName the name {@code NOM} in the tags of the family name, of the first; empty when it is {@code NOM_DE_FAMILLE} there
     */
    record Row(Span whole, @Nullable Span ine, List<Field> leaving, List<Span> oldFamilyName) {}

    /** An element within an {@code ELEVE}. */
    record Field(Span whole, Span content) {}

    /** An element whose end is still to come. */
    private record Open(Span name, int from, int content) {}

    static ExportLayout of(byte[] xml) {
        return new Scan(xml).layout();
    }

    /** One instance per document. */
    private static final class Scan {

        private static final int DONNEES = 2;
        private static final int ITEM = 4;
        private static final int FIELD = 5;

        private final byte[] xml;
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<Row> pupils = new ArrayList<>();
        private final List<Span> structures = new ArrayList<>();
        private @Nullable Span ine;
        private final List<Field> leaving = new ArrayList<>();
        private final List<Span> oldFamilyName = new ArrayList<>();
        private boolean familyName;
        private boolean inData;
        private int end = -1;

        Scan(byte[] xml) {
            this.xml = xml;
        }

        ExportLayout layout() {
            for (int at = next('<', 0); at < xml.length; at = next('<', at)) {
                at = markup(at);
            }
            return new ExportLayout(List.copyOf(pupils), List.copyOf(structures), end);
        }

        /** Gives the place behind it. */
        private int markup(int at) {
            if (matches(at, "<!--")) {
                return behind("-->", at);
            }
            if (matches(at, "<![CDATA[")) {
                return behind("]]>", at);
            }
            if (matches(at, "<?")) {
                return behind("?>", at);
            }
            return tag(at);
        }

        private int tag(int at) {
            boolean ends = matches(at + 1, "/");
            int from = at + (ends ? 2 : 1);
            int to = from;
            while (to < xml.length && !isEndOfName(xml[to])) {
                to++;
            }
            int behind = behindTag(to);
            Span name = localName(from, to);
            if (ends) {
                close(at, behind, List.of(name));
            } else {
                opened(new Open(name, at, behind));
                if (behind > 1 && xml[behind - 2] == '/') {
                    close(behind, behind, List.of());
                }
            }
            return behind;
        }

        private void opened(Open element) {
            open.push(element);
            if (open.size() == DONNEES) {
                inData = text(element.name()).equals("DONNEES");
            } else if (open.size() == ITEM) {
                ine = null;
                leaving.clear();
                oldFamilyName.clear();
                familyName = false;
            }
        }

        /** @param endName where the end tag tells the name; empty when there is none */
        private void close(int at, int behind, List<Span> endName) {
            if (open.isEmpty()) {
                return;
            }
            int depth = open.size();
            Open element = open.pop();
            Span whole = new Span(element.from(), behind);
            if (depth == DONNEES && inData) {
                end = at;
            } else if (depth == ITEM && inData) {
                item(text(element.name()), whole);
            } else if (depth == FIELD && inData) {
                String name = text(element.name());
                field(name, new Field(whole, new Span(element.content(), at)));
                familyName |= name.equals("NOM_DE_FAMILLE");
                if (name.equals("NOM") && oldFamilyName.isEmpty()) {
                    oldFamilyName.add(element.name());
                    oldFamilyName.addAll(endName);
                }
            }
        }

        private void item(String name, Span whole) {
            if (name.equals("ELEVE")) {
                pupils.add(
                        new Row(whole, ine, List.copyOf(leaving), familyName ? List.of() : List.copyOf(oldFamilyName)));
            } else if (name.equals("STRUCTURES_ELEVE")) {
                structures.add(whole);
            }
        }

        private void field(String name, Field field) {
            if (name.equals("ID_NATIONAL") && ine == null) {
                ine = field.content();
            } else if (name.equals("DATE_SORTIE")) {
                leaving.add(field);
            }
        }

        /** Behind the end of a tag, past its attributes: a value between quotes may hold anything. */
        private int behindTag(int at) {
            byte quote = 0;
            for (int i = at; i < xml.length; i++) {
                byte one = xml[i];
                if (quote == 0 && one == '>') {
                    return i + 1;
                }
                if (quote == 0 && (one == '"' || one == '\'')) {
                    quote = one;
                } else if (one == quote) {
                    quote = 0;
                }
            }
            return xml.length;
        }

        private Span localName(int from, int to) {
            int start = from;
            for (int i = from; i < to; i++) {
                start = xml[i] == ':' ? i + 1 : start;
            }
            return new Span(start, to);
        }

        private String text(Span name) {
            return new String(xml, name.from(), name.to() - name.from(), StandardCharsets.ISO_8859_1);
        }

        private int behind(String ascii, int at) {
            int found = at;
            while (found < xml.length && !matches(found, ascii)) {
                found++;
            }
            return Math.min(found + ascii.length(), xml.length);
        }

        private int next(char wanted, int from) {
            int at = from;
            while (at < xml.length && xml[at] != wanted) {
                at++;
            }
            return at;
        }

        private boolean matches(int at, String ascii) {
            boolean same = at + ascii.length() <= xml.length;
            for (int i = 0; same && i < ascii.length(); i++) {
                same = xml[at + i] == ascii.charAt(i);
            }
            return same;
        }

        private static boolean isEndOfName(byte one) {
            return one == '>' || one == '/' || one == ' ' || one == '\t' || one == '\n' || one == '\r';
        }
    }
}
