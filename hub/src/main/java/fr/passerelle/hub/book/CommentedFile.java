package fr.passerelle.hub.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the commented file of settings says of each key, those among it that stand there as a comment. The file that came with
 * the hub is read: a site may have taken comments out of its own.
 */
final class CommentedFile {

    private static final String NAME = "/application.yml";

    /** {@code   key: value   # comment}, {@code   # key: value   # comment}, {@code   # one / other   # comment}. */
    private static final Pattern LINE = Pattern.compile(
            "^( *)(?:#( +))?\"?([A-Za-z][A-Za-z0-9.-]*(?: / [a-z-]+)*)\"? *(:(?: [^#]*)?)?(?:#\\s*(.*))?$");

    private static final Pattern MORE = Pattern.compile("^ {20,}# *(.*)$");

    private record Open(int indent, String key) {}

    private final Map<String, String> meanings = new HashMap<>();
    private final Deque<Open> above = new ArrayDeque<>();
    private List<String> last = List.of();

    private CommentedFile() {}

    /** By key, in French. */
    static Map<String, String> meanings() {
        try (InputStream file = CommentedFile.class.getResourceAsStream(NAME)) {
            return file == null ? Map.of() : parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parse(String yaml) {
        CommentedFile file = new CommentedFile();
        yaml.lines().forEach(file::read);
        return Map.copyOf(file.meanings);
    }

    private void open(Matcher line) {
        boolean isComment = line.group(2) != null;
        if (isComment && line.group(4) == null && line.group(5) == null) {
            return; // a sentence, and no key
        }
        int indent = line.group(1).length() + (isComment ? line.group(2).length() - 1 : 0);
        while (!above.isEmpty() && above.peek().indent() >= indent) {
            above.pop();
        }
        String begin = above.isEmpty() ? "" : above.peek().key() + ".";
        last = List.of(line.group(3).split(" / ")).stream()
                .map(name -> begin + name)
                .toList();
        above.push(new Open(indent, last.get(0)));
        String comment = line.group(5);
        if (comment != null && !comment.isBlank()) {
            last.forEach(key -> meanings.putIfAbsent(key, comment.strip()));
        }
    }

    private void read(String text) {
        Matcher more = MORE.matcher(text);
        if (more.matches()) {
            last.forEach(key -> meanings.merge(key, more.group(1).strip(), (one, other) -> one + " " + other));
            return;
        }
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            open(line);
        }
    }
}
