package fr.passerelle.mappings.report;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Uai;

/** Why a part of an import waits, in the same words before the import and after it. */
public final class ExcessText {

    private ExcessText() {}

    /** {@code 30 départs pour 120 élèves actifs, soit 25 %, au-delà du seuil de 10 %.} */
    public static String sentence(Excess excess) {
        if (excess.from() != null) {
            return arrivals(excess, excess.from());
        }
        String where = excess.level() == null ? "" : "Niveau " + excess.level().label() + " : ";
        String share =
                excess.active() == 0 ? "" : ", soit " + InFrench.percent((double) excess.count() / excess.active());
        return where + what(excess.part(), excess.count()) + " pour "
                + InFrench.count(excess.active(), "élève actif", "élèves actifs") + share
                + ", au-delà du seuil de " + InFrench.percent(excess.share()) + ".";
    }

    /** {@code 30 arrivées de 9990002Y pour 120 élèves de l'export, soit 25 %, au-delà du seuil de 10 %.} */
    private static String arrivals(Excess excess, Uai from) {
        return what(Part.ARRIVING, excess.count()) + " de " + from + " pour "
                + InFrench.count(excess.active(), "élève", "élèves") + " de l'export, soit "
                + InFrench.percent((double) excess.count() / excess.active()) + ", au-delà du seuil de "
                + InFrench.percent(excess.share()) + ".";
    }

    /** {@code 30 départs}. */
    public static String what(Part part, int count) {
        return switch (part) {
            case LEAVING -> InFrench.count(count, "départ", "départs");
            case UPDATED -> InFrench.count(count, "modification", "modifications");
            case ARRIVING -> InFrench.count(count, "arrivée", "arrivées");
        };
    }
}
