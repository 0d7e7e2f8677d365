package fr.passerelle.mappings.fregata;

import fr.passerelle.mappings.csv.HeaderNames;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A FREGATA CSV as Pix takes it. Pix compares the names of the columns to the letter (contract siecle B.9), the hub does
 * not: what it read under a column is sent under the very name of that column, and no other byte changes.
 */
public final class FregataForPix {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FregataForPix() {}

    /** The CSV with Pix's own names in its header; the very same array when they stand there already, or cannot be read. */
    public static byte[] write(byte[] csv) {
        Optional<FregataText> read = FregataText.of(csv);
        if (read.isEmpty()) {
            return csv;
        }
        FregataText text = read.get();
        String head = text.text().substring(0, endOfHeader(text.text()));
        List<String> names = names(new FregataText(head, text.separator(), text.charset()));
        List<String> right = names.stream().map(FregataForPix::toTheLetter).toList();
        if (right.equals(names)) {
            return csv;
        }
        int mark = markOf(csv).length;
        int rest = mark + head.getBytes(text.charset()).length;
        byte[] header = right.stream()
                .map(name -> quoted(name, head.indexOf('"') >= 0))
                .collect(Collectors.joining(String.valueOf(text.separator())))
                .getBytes(text.charset());
        ByteArrayOutputStream sent = new ByteArrayOutputStream(csv.length + header.length);
        sent.write(csv, 0, mark);
        sent.writeBytes(header);
        sent.write(csv, rest, csv.length - rest);
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
