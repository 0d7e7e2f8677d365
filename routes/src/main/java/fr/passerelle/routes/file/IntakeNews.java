package fr.passerelle.routes.file;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the intake of this node is, place by place, as its last look found it; asking costs nothing and waits for nobody. */
public class IntakeNews {

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /**
     * @param heard when the route last looked or took a file, on the scale of {@link System#nanoTime}
     * @param trouble what keeps the whole place from being looked at, in French, or null
     * @param since when that began, or null
     * @param left how much is left there
     * @param leftSince when the oldest of it was first seen, or null
     */
    public record Place(
            String label,
            long heard,
            @Nullable String trouble,
            @Nullable Instant since,
            int left,
            @Nullable Instant leftSince) {}

    /** Places that were looked at, in the order of their labels. */
    public Collection<Place> places() {
        return List.copyOf(new TreeMap<>(places).values());
    }

    /** Told by the route of a place. */
    public void publish(Place place) {
        places.put(place.label(), place);
    }
}
