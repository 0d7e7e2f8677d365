package fr.passerelle.connectors.intake;

import fr.passerelle.domain.intake.LeftCause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one look at a place found.
 *
 * @param inputs by folder, what somebody dropped, in the order of the names; it may still be being written
 * @param left what is not taken, by its path, and why
 */
record Look(Map<String, List<Ready>> inputs, Map<String, LeftCause> left) {

    /** Parts of the path of a file: kind, school, name. */
    private static final int DEEPEST = 3;

    /** What the hub lays in the intake is no input. */
    private static final Set<String> OUTCOMES = Set.of("done", "refused", "held");

    private static final String ARCHIVES = "gar";
    private static final String ARCHIVE = ".tar.gz";
    private static final String DIGEST = ".md5";

    /** @throws IOException when the top cannot be read; what lies deeper is told by itself */
    static Look at(DropPlace place) throws IOException {
        Look look = new Look(new TreeMap<>(), new HashMap<>());
        look.into(place.top(), 1);
        return look;
    }

    private void into(Entry folder, int parts) throws IOException {
        List<Entry> entries = folder.entries();
        List<Entry> files = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case LINK -> left.put(entry.path(), LeftCause.LINK);
                case OTHER -> left.put(entry.path(), LeftCause.NOT_A_FILE);
                case FOLDER -> deeper(entry, parts);
                case FILE -> files.add(entry);
            }
        }
        List<Ready> ready = ready(folder.path(), files);
        if (!ready.isEmpty()) {
            inputs.put(folder.path(), ready);
        }
    }

    private void deeper(Entry folder, int parts) throws IOException {
        String name = folder.name();
        if (name.startsWith(".") || OUTCOMES.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (parts == DEEPEST) {
            left.put(folder.path(), LeftCause.TOO_DEEP);
            return;
        }
        try {
            into(folder, parts + 1);
        } catch (PlaceAway e) {
            throw e;
        } catch (IOException e) {
            left.put(folder.path(), LeftCause.UNREADABLE);
        }
    }

    private static List<Ready> ready(String folder, List<Entry> files) {
        boolean archives = folder.equals(ARCHIVES);
        Map<String, Entry> byName =
                files.stream().collect(Collectors.toMap(Entry::name, Function.identity(), (a, b) -> a));
        List<Ready> ready = new ArrayList<>();
        for (Entry file : byName.values()) {
            // An empty one is left until it is written: what comes next would be lost.
            if (file.size() > 0) {
                if (archives && file.name().endsWith(DIGEST)) {
                    String stem = file.name().substring(0, file.name().length() - DIGEST.length());
                    Entry archive = byName.get(stem + ARCHIVE);
                    // The ENT sends the archive first, the digest tells that it is whole.
                    if (archive != null && archive.size() > 0) {
                        ready.add(new Ready(file, archive));
                    }
                } else if (!(Dropped.of(file.path()) instanceof Dropped.Companion) && !(archives && isArchive(file))) {
                    ready.add(new Ready(file, null));
                }
            }
        }
        ready.sort(Comparator.comparing(one -> one.file().path()));
        return ready;
    }

    private static boolean isArchive(Entry file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ARCHIVE);
    }
}
