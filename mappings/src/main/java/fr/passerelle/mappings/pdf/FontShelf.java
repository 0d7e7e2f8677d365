package fr.passerelle.mappings.pdf;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Where parsed fonts lie between two files. The first is parsed when the first file is asked for, not at start-up. */
final class FontShelf {

    private static final int KEPT = 2;

    private final BlockingQueue<Fonts> idle = new ArrayBlockingQueue<>(KEPT);

    /** Fonts that nobody else uses until they are given back. */
    Fonts take() throws IOException {
        Fonts fonts = idle.poll();
        return fonts == null ? Fonts.parse() : fonts;
    }

    /** Keeps them for the next, unless enough lie here. */
    void giveBack(Fonts fonts) {
        idle.offer(fonts);
    }
}
