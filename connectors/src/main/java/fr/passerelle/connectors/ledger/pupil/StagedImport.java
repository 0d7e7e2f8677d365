package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.identity.Recognised;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An export laid beside the ledger in the current transaction: nothing is changed yet.
 *
 * @param stampedAt when SIECLE made the export, local time; null when it does not tell
 * @param plan what applying it would change
 * @param newYear no export of that year was applied yet for this school, but for some with a part held
 * @param older an export stamped later, or of a later year, is already applied
 * @param ambiguous one stamped within the same repeated hour is already applied: nothing tells which of them is older
 * @param fingerprint what its pupils are recognised by, in the order of the file: SHA-256 in hexadecimal
 * @param tooManyFrom schools of which so many arrive that a person must look first: nobody leaves them
 * @param recognised what was found of those whose identity is not evident
 * @param sameAsApplied the last export applied had the very same pupils, and nothing has changed since: no comparison
 *     was made, and the plan tells no level
 */
public record StagedImport(
        Uai uai,
        SchoolYear year,
        @Nullable LocalDateTime stampedAt,
        PupilBasePlan plan,
        boolean newYear,
        boolean older,
        boolean ambiguous,
        String fingerprint,
        Set<Uai> tooManyFrom,
        Recognised recognised,
        boolean sameAsApplied) {

    public StagedImport {
        tooManyFrom = Set.copyOf(tooManyFrom);
    }

    /** This import, when so many arrive from these schools that their pupils stay there until a person has looked. */
    public StagedImport asking(Set<Uai> schools) {
        return new StagedImport(
                uai, year, stampedAt, plan, newYear, older, ambiguous, fingerprint, schools, recognised, sameAsApplied);
    }

    /** This import with another plan: the one that was judged. */
    public StagedImport against(PupilBasePlan judged) {
        return new StagedImport(
                uai,
                year,
                stampedAt,
                judged,
                newYear,
                older,
                ambiguous,
                fingerprint,
                tooManyFrom,
                recognised,
                sameAsApplied);
    }
}
