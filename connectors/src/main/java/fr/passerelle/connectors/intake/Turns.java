package fr.passerelle.connectors.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;

/** One file of each folder, then the next of each: ten thousand in one folder do not keep another's waiting. */
final class Turns {

    private final int most;
    private String last = "";

    /** @param most files given at a time, so that what is dropped meanwhile has its turn soon */
    Turns(int most) {
        this.most = most;
    }

    /** The next files, beginning with the folder that comes after the one served last. */
    List<Ready> next(Map<String, List<Ready>> byFolder) {
        NavigableMap<String, List<Ready>> sorted = new TreeMap<>(byFolder);
        Map<String, Queue<Ready>> waiting = new LinkedHashMap<>();
        sorted.tailMap(last, false).forEach((folder, files) -> waiting.put(folder, new ArrayDeque<>(files)));
        sorted.headMap(last, true).forEach((folder, files) -> waiting.put(folder, new ArrayDeque<>(files)));
        List<Ready> turns = new ArrayList<>();
        while (!waiting.isEmpty() && turns.size() < most) {
            for (Iterator<Map.Entry<String, Queue<Ready>>> folders =
                            waiting.entrySet().iterator();
                    folders.hasNext() && turns.size() < most; ) {
                Map.Entry<String, Queue<Ready>> folder = folders.next();
                turns.add(folder.getValue().remove());
                last = folder.getKey();
                if (folder.getValue().isEmpty()) {
                    folders.remove();
                }
            }
        }
        return turns;
    }
}
