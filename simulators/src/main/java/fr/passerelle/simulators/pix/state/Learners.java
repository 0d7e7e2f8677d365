package fr.passerelle.simulators.pix.state;

import fr.passerelle.simulators.pix.state.Learner.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The learners of every organisation. Not safe for threads: {@link PixState} is. */
final class Learners {

    /** The order of every list of Pix. */
    static final Comparator<Learner> BY_NAME = Comparator.comparing(
                    (Learner learner) -> learner.identity().lastName())
            .thenComparing(learner -> learner.identity().firstName())
            .thenComparingLong(Learner::id);

    private static final long FIRST_ID = 100_001;

    private final Map<Long, Map<String, Learner>> byOrganization = new HashMap<>();
    private final Map<Long, Learner> byId = new HashMap<>();
    /** The learner through whom the account of an INE was opened: the first that ever carried it. */
    private final Map<String, Learner> owners = new HashMap<>();

    private long nextId = FIRST_ID;

    /** Upsert on organisation and INE; who is missing is disabled (contract siecle B.7). */
    void replace(long organizationId, List<Identity> identities) {
        Map<String, Learner> known = byOrganization.computeIfAbsent(organizationId, any -> new LinkedHashMap<>());
        known.values().stream()
                .filter(learner -> !learner.disabled())
                .toList()
                .forEach(learner -> put(new Learner(learner.id(), organizationId, learner.identity(), true)));
        for (Identity identity : identities) {
            Learner before = known.get(identity.ine());
            put(new Learner(before == null ? nextId++ : before.id(), organizationId, identity, false));
        }
    }

    private void put(Learner learner) {
        byOrganization.get(learner.organizationId()).put(learner.ine(), learner);
        byId.put(learner.id(), learner);
        owners.merge(learner.ine(), learner, (owner, other) -> owner.id() == other.id() ? other : owner);
    }

    /** Those who are not disabled, by name. */
    List<Learner> active(long organizationId) {
        List<Learner> active = new ArrayList<>(
                byOrganization.getOrDefault(organizationId, Map.of()).values());
        active.removeIf(Learner::disabled);
        active.sort(BY_NAME);
        return active;
    }

    Optional<Learner> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Learner> find(long organizationId, String ine) {
        return Optional.ofNullable(
                byOrganization.getOrDefault(organizationId, Map.of()).get(ine));
    }

    /**
     * Whether the account of this INE is this pupil's: an import never links an account of another school when the birth
     * dates differ, as they do when an INE was given a second time (contract siecle B.7).
     */
    boolean ownsAccount(Learner learner) {
        Learner owner = owners.get(learner.ine());
        return owner == null
                || owner.id() == learner.id()
                || owner.identity().birthdate().equals(learner.identity().birthdate());
    }
}
