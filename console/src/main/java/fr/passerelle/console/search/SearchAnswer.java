package fr.passerelle.console.search;

import fr.passerelle.connectors.ledger.search.CertificationHit;
import fr.passerelle.connectors.ledger.search.Hits;
import fr.passerelle.connectors.ledger.search.PupilHit;
import fr.passerelle.connectors.ledger.search.ThingHits;
import fr.passerelle.console.stray.StrayAddress;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.util.Optional;
import java.util.stream.Stream;

/** What answers to a search, kind by kind, of what the reader may see. */
public record SearchAnswer(Hits<PupilHit> pupils, Hits<CertificationHit> certifications, ThingHits things) {

    public boolean isEmpty() {
        return count() == 0;
    }

    private int count() {
        return Stream.of(
                        pupils,
                        certifications,
                        things.schools(),
                        things.sessions(),
                        things.files(),
                        things.works(),
                        things.holds())
                .mapToInt(Hits::count)
                .sum();
    }

    /** The page of the only one that answers; empty when there are several, or when it has no page of its own. */
    Optional<String> only() {
        return count() != 1
                ? Optional.empty()
                : Stream.of(
                                pupils.rows().stream().map(one -> "/eleves/" + one.pupilId()),
                                certifications.rows().stream().flatMap(one -> address(one).stream()),
                                things.schools().rows().stream().map(one -> "/etablissements/" + one.uai()),
                                things.sessions().rows().stream()
                                        .map(one -> "/etablissements/" + one.uai() + "/sessions/" + one.id()),
                                things.files().rows().stream().map(one -> "/fichiers/" + one.id()),
                                things.holds().rows().stream().map(one -> "/suspens/" + one.id()))
                        .flatMap(found -> found)
                        .findFirst();
    }

    /** Where a certification is shown; empty for one that stands nowhere but here. */
    static Optional<String> address(CertificationHit one) {
        return switch (one.kind()) {
            case KNOWN, OTHER -> Optional.of("/eleves/" + one.pupilId());
            case STRAY -> Optional.of(StrayAddress.path(new StrayKey(StrayKind.RESULT, one.number())));
            case SET_ASIDE -> Optional.of("/suspens/" + one.question());
        };
    }
}
