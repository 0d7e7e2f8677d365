package fr.passerelle.mappings.fregata;

import fr.passerelle.mappings.csv.HeaderNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A FREGATA CSV as Pix takes it. Pix compares the names of the columns to the letter (contract siecle B.9), the hub does
 * not: what it read under a column is sent under the very name of that column. Nothing in a CSV declares its encoding, and
 * whoever guesses another would find none of these names: it is sent in UTF-8, whatever the school saved it in. Empty
 * columns without a name at the end of the rows are left out.
 */
public final class FregataForPix {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FregataForPix() {}

    /**
     * The CSV with Pix's own names in its header, in UTF-8; the very same array when it is so already, or cannot be read.
     */
    public static byte[] write(byte[] csv) {
        return FregataText.of(csv).map(text -> write(csv, text)).orElse(csv);
    }

    private static byte[] write(byte[] csv, FregataText whole) {
        List<String> all = names(new FregataText(
                whole.text().substring(0, endOfHeader(whole.text())), whole.separator(), whole.charset()));
        String narrow = TrailingColumns.cut(whole.text(), whole.separator(), all.size(), TrailingColumns.count(all));
        FregataText text = new FregataText(narrow, whole.separator(), whole.charset());
        String head = text.text().substring(0, endOfHeader(text.text()));
        List<String> names = names(new FregataText(head, text.separator(), text.charset()));
        List<String> right = names.stream().map(FregataForPix::toTheLetter).toList();
        String header = right.equals(names)
                ? head
                : right.stream()
                        .map(name -> quoted(name, head.indexOf('"') >= 0))
                        .collect(Collectors.joining(String.valueOf(text.separator())));
        if (narrow.equals(whole.text()) && header.equals(head) && text.charset().equals(StandardCharsets.UTF_8)) {
            return csv;
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream(csv.length + header.length());
        sent.writeBytes(markOf(csv));
        sent.writeBytes((header + text.text().substring(head.length())).getBytes(StandardCharsets.UTF_8));
        return sent.toByteArray();
    }

    private static String toTheLetter(String name) {
        FregataColumn column = FregataColumn.of(HeaderNames.plain(name));
        return column == null ? name : column.header();
    }

    /** None of a malformed one. */
    private static List<String> names(FregataText head) {
        List<String> names = new ArrayList<>();
        try {
            FregataCsv.rows(head).forEach(names::addAll);
        } catch (RuntimeException malformed) { // an iterator has no other way to tell
            return List.of();
        }
        return names;
    }

    private static String quoted(String name, boolean quotes) {
        return quotes ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    /** No name of a column holds a line end: a header that does is nobody's, and was refused. */
    private static int endOfHeader(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The byte order mark that a CSV begins with; no bytes when there is none. */
    static byte[] markOf(byte[] csv) {
        boolean marked = csv.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(csv, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return Arrays.copyOf(BYTE_ORDER_MARK, marked ? BYTE_ORDER_MARK.length : 0);
    }
}
