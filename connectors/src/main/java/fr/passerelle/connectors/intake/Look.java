package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.file.LeftCause;
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
 * What one look at a place found, level by level, of each folder and of each level no more than its {@link Share}.
 *
 * @param inputs by folder, what somebody dropped, in the order of the names; it may still be being written
 * @param waiting what is not whole yet
 * @param left what is not taken, by its path, and why
 * @param there what each entry is that was looked at, by its path
 * @param blind paths of folders of which not everything was looked at: they cannot be read, or hold too much
 */
record Look(
        Map<String, List<Ready>> inputs,
        List<Waiting> waiting,
        Map<String, LeftCause> left,
        Map<String, Entry.Kind> there,
        Set<String> blind) {

    /** What stands for the place as a whole among the paths. */
    static final String WHOLE = "(le dépôt entier)";

    /** Parts of the path of a file: kind, school, name. */
    private static final int DEEPEST = 3;

    /** Outcome folders lie beside the kinds, or beside the schools of a kind. */
    private static final int DEEPEST_OUTCOME = 2;

    /** Those that are meant for files come before whatever else was put there. */
    private static final Comparator<Entry> KINDS_FIRST = Comparator.comparing(
            (Entry folder) -> IntakeFolder.named(folder.path()).isEmpty());

    /** @throws IOException when the top cannot be read; what lies deeper is told by itself */
    static Look at(DropPlace place, LookLimits limits) throws IOException {
        Look look = new Look(new TreeMap<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        List<Entry> level = List.of(place.top());
        for (int parts = 1; !level.isEmpty(); parts++) {
            level = look.into(level, parts, limits);
        }
        return look;
    }

    /** Looks into the folders of one level; gives those of the next. */
    private List<Entry> into(List<Entry> folders, int parts, LookLimits limits) throws IOException {
        Share share = new Share(limits, folders.size());
        List<Entry> below = new ArrayList<>();
        for (Entry folder : folders) {
            int most = share.next();
            try {
                Entry.Listing listing = folder.entries(most);
                share.use(listing.entries().size());
                if (listing.more()) {
                    tooMany(folder.path(), most < limits.folder());
                }
                sort(folder.path(), listing.entries(), parts, below);
            } catch (PlaceAway e) {
                throw e;
            } catch (IOException e) {
                if (parts == 1) {
                    throw e;
                }
                left.put(folder.path(), LeftCause.UNREADABLE);
                blind.add(folder.path());
            }
        }
        if (parts == 1) {
            below.sort(KINDS_FIRST);
        }
        return below;
    }

    /** @param others whether it had less than a folder may: the whole level holds too much */
    private void tooMany(String folder, boolean others) {
        blind.add(folder);
        left.put(others || folder.isEmpty() ? WHOLE : folder, LeftCause.TOO_MANY);
    }

    private void sort(String folder, List<Entry> entries, int parts, List<Entry> below) {
        List<Entry> plain = new ArrayList<>();
        for (Entry entry : entries) {
            there.put(entry.path(), entry.kind());
            if (isInTheWay(entry, parts)) {
                left.put(entry.path(), LeftCause.IN_THE_WAY);
                continue;
            }
            switch (entry.kind()) {
                case LINK -> left.put(entry.path(), LeftCause.LINK);
                case OTHER -> left.put(entry.path(), LeftCause.NOT_A_FILE);
                case UNKNOWN -> {
                    left.put(entry.path(), LeftCause.UNREADABLE);
                    blind.add(entry.path());
                }
                case FOLDER -> {
                    if (isForOthers(entry)) {
                        continue;
                    }
                    if (parts == DEEPEST) {
                        left.put(entry.path(), LeftCause.TOO_DEEP);
                    } else {
                        below.add(entry);
                    }
                }
                case FILE -> plain.add(entry);
            }
        }
        FolderFiles files = FolderFiles.of(folder, plain);
        waiting.addAll(files.waiting());
        if (!files.ready().isEmpty()) {
            inputs.put(folder, files.ready());
        }
    }

    /** Even an empty one: what the hub has dealt with could not be laid there. A link is told as a link. */
    private static boolean isInTheWay(Entry entry, int parts) {
        return parts <= DEEPEST_OUTCOME
                && (entry.kind() == Entry.Kind.FILE || entry.kind() == Entry.Kind.OTHER)
                && IntakeFolder.OUTCOMES.contains(entry.name().toLowerCase(Locale.ROOT));
    }

    /** Nothing is dropped in a hidden folder, nor in what the hub lays. */
    private static boolean isForOthers(Entry folder) {
        return folder.name().startsWith(".")
                || IntakeFolder.OUTCOMES.contains(folder.name().toLowerCase(Locale.ROOT));
    }
}
