package fr.passerelle.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a person sees of the demo: a bar on a terminal, plain lines otherwise. */
final class Screen {

    private static final int WIDTH = 30;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean terminal = System.console() != null;

    void line(String text) {
        out.println(text);
    }

    void bar(String label, long done, long asked) {
        if (terminal) {
            int filled = asked == 0 ? 0 : (int) (WIDTH * done / asked);
            out.printf("\r%-24s [%s%s] %d/%d ", label, "█".repeat(filled), " ".repeat(WIDTH - filled), done, asked);
            out.flush();
        }
    }

    void stageDone(StageRow row) {
        String text = String.format("%-24s %5d reçus ou demandés, %.1f s", row.label(), row.in(), row.seconds());
        out.println(terminal ? "\r" + text + " ".repeat(WIDTH) : text);
    }
}
