package fr.passerelle.console.pupil;

import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last file that each person tried, for a quarter of an hour, so that the very bytes that were tried can be handed in. In
 * memory: the data of pupils that somebody only tries out must not lie on a disk. The oldest go when there are too many.
 */
@Component
class TriedFiles {

    static final Duration KEPT = Duration.ofMinutes(15);

    private final Map<String, Tried> byPerson = new LinkedHashMap<>();
    private final FileLimit limit;
    private final Clock clock;

    TriedFiles(FileLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** @param sha256 in hexadecimal, by which the form calls the file */
    record Tried(Uai uai, String name, byte[] content, String sha256, Instant until) {}

    /** Keeps it in the place of the one that the person tried before; the digest of its content. */
    synchronized String keep(String person, Uai uai, String name, byte[] content) {
        Tried tried = new Tried(
                uai, name, content, Sha256.hex(content), clock.instant().plus(KEPT));
        byPerson.remove(person);
        byPerson.put(person, tried);
        forget();
        return tried.sha256();
    }

    /** The person's file with that digest, tried for that school, which is kept no longer; empty when it was not, or too long ago. */
    synchronized Optional<Tried> take(String person, Uai uai, String sha256) {
        forget();
        Tried tried = byPerson.get(person);
        if (tried == null || !tried.uai().equals(uai) || !tried.sha256().equals(sha256)) {
            return Optional.empty();
        }
        byPerson.remove(person);
        return Optional.of(tried);
    }

    private void forget() {
        Instant now = clock.instant();
        byPerson.values().removeIf(one -> !one.until().isAfter(now));
        long bytes = byPerson.values().stream()
                .mapToLong(one -> one.content().length)
                .sum();
        Iterator<Tried> oldest = byPerson.values().iterator();
        while (bytes > limit.bytes() && oldest.hasNext()) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
    }
}
