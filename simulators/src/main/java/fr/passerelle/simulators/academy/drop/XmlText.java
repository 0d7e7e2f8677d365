package fr.passerelle.simulators.academy.drop;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** An indented XML document in the making. An empty text gives an empty element, a null one gives none. */
final class XmlText {

    private final Charset charset;
    private final StringBuilder text = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    XmlText(Charset charset) {
        this.charset = charset;
        text.append("<?xml version=\"1.0\" encoding=\"").append(charset.name()).append("\"?>\n");
    }

    /** @param attributes names and values in turn */
    XmlText open(String element, String... attributes) {
        start(element, attributes).append(">\n");
        open.push(element);
        return this;
    }

    XmlText close() {
        String element = open.pop();
        indent().append("</").append(element).append(">\n");
        return this;
    }

    XmlText leaf(String element, @Nullable String value, String... attributes) {
        if (value == null) {
            return this;
        }
        start(element, attributes).append('>');
        escape(value);
        text.append("</").append(element).append(">\n");
        return this;
    }

    XmlText empty(String element) {
        start(element).append("/>\n");
        return this;
    }

    private StringBuilder start(String element, String... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(charset);
    }
}
