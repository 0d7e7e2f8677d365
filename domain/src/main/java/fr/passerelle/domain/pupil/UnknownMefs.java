package fr.passerelle.domain.pupil;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pupils whose MEF tells no level (contract siecle A.5, identifiers 3). A nomenclature of another year still explains
 * what it can, with a warning: in September it is the only one there is.
 */
public final class UnknownMefs {

    private static final String FIELD = "CODE_MEF";

    private final @Nullable SchoolYear nomenclatureYear;
    private final Map<String, Mef> mefs;

    /**
     * @param nomenclatureYear null when the nomenclature names none, or when there is no nomenclature
     * @param mefs those of the school's nomenclature; empty when there is none
     */
    public UnknownMefs(@Nullable SchoolYear nomenclatureYear, Collection<Mef> mefs) {
        this.nomenclatureYear = nomenclatureYear;
        this.mefs = mefs.stream().collect(Collectors.toMap(Mef::code, Function.identity(), (first, again) -> first));
    }

    /**
     * Warnings: at most one about the year, then one for each MEF with the number of its pupils, the most frequent
     * first. A national MEF whose text tells the level needs no nomenclature.
     *
     * @param year of the export, null when it names none
     */
    public List<Finding> of(@Nullable SchoolYear year, Collection<Pupil> pupils) {
        return of(year, pupils, pupil -> null);
    }

    /**
     * Warnings: at most one about the year, then one for each MEF with the number of its pupils and the line of the first,
     * the most frequent first. A national MEF whose text tells the level needs no nomenclature.
     *
     * @param year of the export, null when it names none
     * @param line of a pupil, null when the file has none
     */
    public List<Finding> of(
            @Nullable SchoolYear year, Collection<Pupil> pupils, Function<Pupil, @Nullable Integer> line) {
        List<Finding> found = new ArrayList<>();
        if (nomenclatureYear != null && year != null && !nomenclatureYear.equals(year)) {
            found.add(Finding.of(IntakeVerdict.NOMENCLATURE_OF_ANOTHER_YEAR)
                    .at(null, "ANNEE_SCOLAIRE")
                    .detailed("nomenclature " + nomenclatureYear.start() + ", export " + year.start()));
        }
        pupils.stream()
                .filter(pupil -> pupil.mefCode() != null && isUnknown(pupil.mefCode()))
                .collect(Collectors.groupingBy(Pupil::mefCode, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(mef -> -mef.getValue().size()))
                .forEach(mef -> found.add(unknown(
                        mef.getKey(),
                        mef.getValue().size(),
                        line.apply(mef.getValue().get(0)))));
        return found;
    }

    private boolean isUnknown(String mef) {
        return !mef.isBlank()
                && !mefs.containsKey(mef)
                && Level.of(mef, null) == Level.UNKNOWN
                && (!mefs.isEmpty() || !Level.isNational(mef));
    }

    private static Finding unknown(String mef, int count, @Nullable Integer line) {
        return Finding.of(IntakeVerdict.UNKNOWN_MEF)
                .at(line, FIELD)
                .detailed("MEF " + mef + ", " + InFrench.plainCount(count, "élève", "élèves"));
    }
}
