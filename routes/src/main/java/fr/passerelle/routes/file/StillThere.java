package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.SafeName;
import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.domain.file.LeftCause;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a look tells of the rows that it did not find left for the cause they bear.
 *
 * @param there what each entry is, by its path as it is shown
 * @param waiting what is not whole, likewise
 * @param blind folders of which the look did not see everything
 */
record StillThere(Map<String, Entry.Kind> there, Map<String, LeftCause> waiting, Set<String> blind) {

    /** Each look of each node finds these by itself; the others are known to the node that tried to take the file, until it stops. */
    private static final Set<LeftCause> SEEN_BY_ALL = EnumSet.of(
            LeftCause.LINK, LeftCause.NOT_A_FILE, LeftCause.IN_THE_WAY, LeftCause.TOO_DEEP, LeftCause.TOO_MANY);

    /** Each node finds these by itself, once it has waited. */
    private static final Set<LeftCause> WAITED_FOR =
            EnumSet.of(LeftCause.EMPTY, LeftCause.PARTIAL, LeftCause.WITHOUT_DIGEST, LeftCause.WITHOUT_ARCHIVE);

    static StillThere of(Intake.Found found) {
        return new StillThere(shown(found.there()), shown(found.waiting()), found.blind());
    }

    private static <T> Map<String, T> shown(Map<String, T> byPath) {
        Map<String, T> shown = new HashMap<>();
        byPath.forEach((path, what) -> shown.put(SafeName.shown(path), what));
        return shown;
    }

    /** Whether it may still be left for that cause, as far as this look can tell. */
    boolean mayBeLeft(LeftAlone row) {
        Entry.Kind kind = there.get(row.path());
        if (kind == null) {
            return blind.stream().anyMatch(folder -> SafeName.mayLieIn(row.path(), folder));
        }
        if (WAITED_FOR.contains(row.cause())) {
            return waiting.get(row.path()) == row.cause();
        }
        return kind == Entry.Kind.FILE && !SEEN_BY_ALL.contains(row.cause());
    }
}
