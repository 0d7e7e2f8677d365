package fr.passerelle.domain.school;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * Warnings: at most one about the year, then one for each MEF, in the order of their codes, with the number of its
     * pupils. A national MEF whose text tells the level needs no nomenclature.
     *
     * @param year of the export, null when it names none
     */
    public List<Finding> of(@Nullable SchoolYear year, Collection<Pupil> pupils) {
        List<Finding> found = new ArrayList<>();
        if (nomenclatureYear != null && year != null && !nomenclatureYear.equals(year)) {
            found.add(Finding.of(IntakeVerdict.NOMENCLATURE_OF_ANOTHER_YEAR)
                    .at(null, "ANNEE_SCOLAIRE")
                    .detailed("nomenclature " + nomenclatureYear.label() + ", export " + year.label()));
        }
        pupils.stream()
                .map(Pupil::mefCode)
                .filter(Objects::nonNull)
                .filter(this::isUnknown)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((mef, count) -> found.add(unknown(mef, count)));
        return found;
    }

    private boolean isUnknown(String mef) {
        return !mef.isBlank()
                && !mefs.containsKey(mef)
                && Level.of(mef, null) == Level.UNKNOWN
                && (!mefs.isEmpty() || !Level.isNational(mef));
    }

    private static Finding unknown(String mef, long count) {
        return Finding.of(IntakeVerdict.UNKNOWN_MEF)
                .at(null, FIELD)
                .detailed("MEF " + mef + ", " + count + (count < 2 ? " élève" : " élèves"));
    }
}
