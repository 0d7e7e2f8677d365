package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.SchoolStanding.LastImport;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school with its figures and its six lights.
 *
 * @param successor UAI of the school that has taken over this one, which has closed; null while it is open. What there is of it
 *     is counted there
 * @param lastImport null while no export was received
 * @param refusedFiles refused this school year, and neither mended nor settled
 * @param lights in the order of the console; {@code state} is for programs, {@code word} for people
 */
record SchoolJson(
        String uai,
        String name,
        SchoolKind kind,
        @Nullable String successor,
        int pupils,
        int reconciled,
        int certifiable,
        @Nullable ImportJson lastImport,
        SchoolStanding.Sessions sessions,
        SchoolStanding.Results results,
        SchoolStanding.Feed resultsFeed,
        SchoolStanding.Recuperation recovery,
        int holds,
        int refusedFiles,
        int quarantined,
        List<LightJson> lights) {

    record ImportJson(
            FileState state, Instant receivedAt, @Nullable Instant appliedAt) {

        static @Nullable ImportJson of(@Nullable LastImport last) {
            return last == null ? null : new ImportJson(last.state(), last.receivedAt(), last.appliedAt());
        }
    }

    /**
     * @param page where a person looks, a path of the console
     * @param since since when something is to be done; null when nothing is
     */
    record LightJson(
            String name,
            Tone state,
            String word,
            String figure,
            String page,
            @Nullable Instant since) {

        static LightJson of(Light light) {
            return new LightJson(light.name(), light.tone(), light.word(), light.figure(), light.href(), light.since());
        }
    }

    static SchoolJson of(SchoolCard card) {
        SchoolStanding standing = card.standing();
        School school = standing.school();
        return new SchoolJson(
                school.uai().value(),
                school.name(),
                school.kind(),
                school.successor() == null ? null : school.successor().value(),
                standing.pupils(),
                standing.accounts().matched(),
                standing.readiness().certifiable(),
                ImportJson.of(standing.lastImport()),
                standing.sessions(),
                standing.results(),
                standing.feed(),
                standing.recuperation(),
                standing.holds(),
                standing.refused().size(),
                standing.quarantined(),
                card.lights().stream().map(LightJson::of).toList());
    }
}
