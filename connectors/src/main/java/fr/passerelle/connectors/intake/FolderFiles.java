package fr.passerelle.connectors.intake;

import static fr.passerelle.domain.file.IntakeFolder.ARCHIVE;
import static fr.passerelle.domain.file.IntakeFolder.DIGEST;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.file.LeftCause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one folder: those that somebody dropped whole, in the order of their names, and those that something is
 * missing of, be it the end of what its sender still writes. One that is hidden is neither.
 */
public record FolderFiles(List<Ready> ready, List<Waiting> waiting) {

    /** @param folder path under the place */
    public static FolderFiles of(String folder, List<Entry> files) {
        FolderFiles sorted = new FolderFiles(new ArrayList<>(), new ArrayList<>());
        boolean archives = folder.equals(IntakeFolder.GAR.folder());
        Map<String, Entry> byStem = archives ? byStem(files) : Map.of();
        Set<Entry> withDigest = new HashSet<>();
        for (Entry file : files) {
            if (endsWith(file, DIGEST) && !file.name().startsWith(".")) {
                // The ENT sends the archive first, the digest tells that it is whole.
                String stem = stem(file, DIGEST);
                Entry archive = byStem.getOrDefault(stem, byStem.get(stem.toLowerCase(Locale.ROOT)));
                if (archive != null) {
                    withDigest.add(archive);
                }
                sorted.digest(file, archive);
            }
        }
        for (Entry file : files) {
            Dropped dropped = Dropped.of(file.path());
            if (dropped instanceof Dropped.Companion) {
                continue;
            }
            if (dropped instanceof Dropped.Partial) {
                sorted.waiting.add(new Waiting(file, LeftCause.PARTIAL));
                continue;
            }
            // An empty one is left until it is written: what comes next would be lost.
            if (file.size() == 0) {
                sorted.waiting.add(new Waiting(file, LeftCause.EMPTY));
            } else if (!archives || !endsWith(file, ARCHIVE)) {
                sorted.ready.add(new Ready(file, null));
            } else if (!withDigest.contains(file)) {
                sorted.waiting.add(new Waiting(file, LeftCause.WITHOUT_DIGEST));
            }
        }
        sorted.ready.sort(Comparator.comparing(one -> one.file().path()));
        return sorted;
    }

    private void digest(Entry digest, @Nullable Entry archive) {
        if (digest.size() == 0) {
            waiting.add(new Waiting(digest, LeftCause.EMPTY));
        } else if (archive == null) {
            waiting.add(new Waiting(digest, LeftCause.WITHOUT_ARCHIVE));
        } else if (archive.size() > 0) {
            ready.add(new Ready(digest, archive));
        }
    }

    /** Archives by their names without the end, as they are written, and in lower case where no other is written so. */
    private static Map<String, Entry> byStem(List<Entry> files) {
        Map<String, Entry> byStem = new HashMap<>();
        // A hidden one is nobody's input.
        List<Entry> archives = files.stream()
                .filter(file -> endsWith(file, ARCHIVE) && !file.name().startsWith("."))
                .toList();
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
