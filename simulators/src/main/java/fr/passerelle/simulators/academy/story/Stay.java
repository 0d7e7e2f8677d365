package fr.passerelle.simulators.academy.story;

import fr.passerelle.simulators.academy.people.Identity;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.MefTable;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Stage;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's stay in one school, through the three exports; null where the pupil is not in the file.
 *
 * @param home the place that identifies the person, in another school for one who moved in
 */
public record Stay(
        Place home,
        Identity identity,
        Presence presence,
        Scenario scenario,
        Person person,
        String eleveId,
        @Nullable Row lastYear,
        @Nullable Row rentree,
        @Nullable Row november) {

    /** The export of a stage, null for a stage without exports. */
    @Nullable
    public Row at(Stage stage) {
        return switch (stage) {
            case PREVIOUS_YEAR -> lastYear;
            case RENTREE -> rentree;
            case MOVEMENTS -> november;
            default -> null;
        };
    }

    public boolean isFirstOf(int school) {
        return home.school() == school && !presence.isImpostor();
    }

    /** Kept by the export of a stage. */
    public boolean isKeptAt(Stage stage) {
        Row row = at(stage);
        return row != null && row.fate() != Row.Fate.IGNORED;
    }

    /** The number by which the school's own papers know the pupil all year: the one of the rentrée. */
    @Nullable
    public String firstIne() {
        Row first = rentree == null ? november : rentree;
        return first == null ? person.ine() : first.person().ine();
    }

    /** The number that must be held of a row, however it is spelt there. */
    @Nullable
    public String ineIn(Row row) {
        return presence == Presence.HAS_AN_ODD_INE ? person.ine() : row.person().ine();
    }

    /** In a file that has only those who are at school; also who is there by mistake. */
    public boolean isInFileAt(Stage stage) {
        return isKeptAt(stage) || presence.isImpostor() && at(stage) != null;
    }

    /** What is particular in who the pupil is and where; accounts and files add theirs. */
    public Set<Case> cases() {
        Set<Case> cases = EnumSet.noneOf(Case.class);
        cases.addAll(presence.cases());
        cases.addAll(scenario.cases());
        String names = (person.lastName() + person.firstName()).toLowerCase(Locale.ROOT);
        addIf(cases, names.contains("œ"), Case.NAME_WITH_OE);
        addIf(cases, names.contains("ÿ"), Case.NAME_WITH_Y_DIAERESIS);
        addIf(cases, names.contains("'"), Case.NAME_WITH_APOSTROPHE);
        addIf(cases, names.contains("-"), Case.NAME_WITH_HYPHEN);
        addIf(cases, person.usageName() != null && !person.usageName().isEmpty(), Case.USAGE_NAME);
        addIf(cases, person.birthplace().isAbroad(), Case.BORN_ABROAD);
        addIf(
                cases,
                person.birthdate().getMonthValue() == 2 && person.birthdate().getDayOfMonth() == 29,
                Case.BORN_29_FEBRUARY);
        addIf(cases, rentree != null && rentree.mef().isLocal(), Case.LOCAL_MEF);
        addIf(cases, rentree != null && rentree.mef() == MefTable.TROISIEME_AGRICOLE, Case.AGRICULTURAL_TROISIEME);
        addIf(cases, rentree != null && rentree.mef() == MefTable.TROISIEME_PREPA_METIERS, Case.TROISIEME_OF_A_LYCEE);
        addIf(cases, scenario.isRepeater(), Case.REPEATER);
        addIf(cases, scenario.isCertifiedLastYear(), Case.CERTIFIED_LAST_YEAR);
        return cases;
    }

    private static void addIf(Set<Case> cases, boolean holds, Case kind) {
        if (holds) {
            cases.add(kind);
        }
    }
}
