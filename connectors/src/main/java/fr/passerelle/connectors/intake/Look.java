package fr.passerelle.connectors.intake;

import fr.passerelle.domain.intake.LeftCause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one look at a place found.
 *
 * @param inputs by folder, what somebody dropped, in the order of the names; it may still be being written
 * @param left what is not taken, by its path, and why
 * @param files paths of all files, inputs or not
 */
record Look(Map<String, List<Ready>> inputs, Map<String, LeftCause> left, Set<String> files) {

    /** Parts of the path of a file: kind, school, name. */
    private static final int DEEPEST = 3;

    /** Outcome folders lie beside the kinds, or beside the schools of a kind. */
    private static final int DEEPEST_OUTCOME = 2;

    /** What the hub lays in the intake is no input. */
    private static final Set<String> OUTCOMES = Set.of("done", "refused", "held");

    private static final String ARCHIVES = "gar";
    private static final String ARCHIVE = ".tar.gz";
    private static final String DIGEST = ".md5";

    /** @throws IOException when the top cannot be read; what lies deeper is told by itself */
    static Look at(DropPlace place) throws IOException {
        Look look = new Look(new TreeMap<>(), new HashMap<>(), new HashSet<>());
        look.into(place.top(), 1);
        return look;
    }

    private void into(Entry folder, int parts) throws IOException {
        List<Entry> entries = folder.entries();
        List<Entry> plain = new ArrayList<>();
        for (Entry entry : entries) {
            if (isInTheWay(entry, parts)) {
                left.put(entry.path(), LeftCause.IN_THE_WAY);
                continue;
            }
            switch (entry.kind()) {
                case LINK -> left.put(entry.path(), LeftCause.LINK);
                case OTHER -> left.put(entry.path(), LeftCause.NOT_A_FILE);
                case UNKNOWN -> left.put(entry.path(), LeftCause.UNREADABLE);
                case FOLDER -> deeper(entry, parts);
                case FILE -> plain.add(entry);
            }
        }
        plain.forEach(file -> files.add(file.path()));
        List<Ready> ready = ready(folder.path(), plain);
        if (!ready.isEmpty()) {
            inputs.put(folder.path(), ready);
        }
    }

    /** Even an empty one: what the hub has dealt with could not be laid there. A link is told as a link. */
    private static boolean isInTheWay(Entry entry, int parts) {
        return parts <= DEEPEST_OUTCOME
                && (entry.kind() == Entry.Kind.FILE || entry.kind() == Entry.Kind.OTHER)
                && OUTCOMES.contains(entry.name().toLowerCase(Locale.ROOT));
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
        Map<String, Entry> byStem = archives ? byStem(files) : Map.of();
        List<Ready> ready = new ArrayList<>();
        for (Entry file : files) {
            // An empty one is left until it is written: what comes next would be lost.
            if (file.size() > 0) {
                if (archives && endsWith(file, DIGEST)) {
                    String stem = stem(file, DIGEST);
                    Entry archive = byStem.getOrDefault(stem, byStem.get(stem.toLowerCase(Locale.ROOT)));
                    // The ENT sends the archive first, the digest tells that it is whole. A hidden one is nobody's
                    // input.
                    if (archive != null
                            && archive.size() > 0
                            && !(Dropped.of(archive.path()) instanceof Dropped.Companion)) {
                        ready.add(new Ready(file, archive));
                    }
                } else if (!(Dropped.of(file.path()) instanceof Dropped.Companion)
                        && !(archives && endsWith(file, ARCHIVE))) {
                    ready.add(new Ready(file, null));
                }
            }
        }
        ready.sort(Comparator.comparing(one -> one.file().path()));
        return ready;
    }

    /** Archives by their names without the end, as they are written, and in lower case where no other is written so. */
    private static Map<String, Entry> byStem(List<Entry> files) {
        Map<String, Entry> byStem = new HashMap<>();
        List<Entry> archives =
                files.stream().filter(file -> endsWith(file, ARCHIVE)).toList();
        archives.forEach(archive -> byStem.put(stem(archive, ARCHIVE), archive));
        archives.forEach(archive -> byStem.putIfAbsent(stem(archive, ARCHIVE).toLowerCase(Locale.ROOT), archive));
        return byStem;
    }

    private static String stem(Entry file, String end) {
        return file.name().substring(0, file.name().length() - end.length());
    }

    private static boolean endsWith(Entry file, String end) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(end);
    }
}
