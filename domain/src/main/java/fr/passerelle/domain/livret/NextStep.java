package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolKind;
import org.jspecify.annotations.Nullable;

/**
 * Where one pupil stands between the pupil base and the certification, and what comes next, whatever the level.
 *
 * @param sentence in French, for whoever opens the pupil's page
 * @param isDone whether the chain is at its end, as far as it goes at that level
 */
public record NextStep(String sentence, boolean isDone) {

    private static final String EXPECTED_LATER = " La certification n’est attendue qu’en 3e.";

    /**
     * The level decides what the end of the chain is: the livret of LSU in 3e, LSL in a lycée, nothing yet before.
     *
     * @param kind of the school where she is now, which is heard only while nothing tells the level
     */
    public static NextStep of(Link link, SchoolKind kind) {
        Level level = link.pupil().level();
        if (Recuperation.concerns(level)) {
            return ofThird(link);
        }
        if (level.isOfLycee(kind)) {
            return ofLycee(link);
        }
        return level == Level.UNKNOWN ? ofUnknown(link) : ofEarlier(link, level);
    }

    private static NextStep ofThird(Link link) {
        if (link.held() != null) {
            return new NextStep("La certification est au livret scolaire : " + told(link.held()) + ".", true);
        }
        return link.toCome() == null
                ? missing(link, "")
                : new NextStep(
                        "La certification est obtenue : " + told(link.toCome())
                                + ". La prochaine récupération la portera au livret scolaire.",
                        false);
    }

    private static NextStep ofLycee(Link link) {
        Certification obtained = obtained(link);
        return obtained == null
                ? missing(link, "")
                : new NextStep(
                        "La certification est obtenue : " + told(obtained)
                                + ". Le flux la remet au livret scolaire du lycée (LSL).",
                        true);
    }

    private static NextStep ofEarlier(Link link, Level level) {
        Certification obtained = obtained(link);
        if (obtained != null) {
            return new NextStep(
                    "La certification est déjà obtenue : " + told(obtained)
                            + ". Elle sera portée au livret scolaire quand l’élève sera en 3e.",
                    true);
        }
        MissingLink missing = link.missing();
        if (missing == null || !isBeforeAnySession(missing.why())) {
            return missing(link, EXPECTED_LATER);
        }
        String begun = switch (missing.why()) {
            case NO_ACCOUNT ->
                "L’élève est en " + level.label()
                        + " et n’a pas encore de compte rapproché : il suffit qu’il ouvre Pix depuis l’ENT ou le médiacentre.";
            case NOT_CERTIFIABLE ->
                "L’élève est en " + level.label() + " et s’entraîne : il n’est pas encore certifiable.";
            default -> "L’élève est en " + level.label() + " et déjà certifiable.";
        };
        String attestation = level == Level.SIXIEME ? " Le test d’attestation de 6e se passe dans Pix." : "";
        return new NextStep(begun + attestation + EXPECTED_LATER, false);
    }

    private static NextStep ofUnknown(Link link) {
        return missing(
                link,
                " Le niveau de l’élève n’est pas connu, et la Récupération ne le compte donc pas : déposez la nomenclature de"
                        + " l’établissement, qui explique son MEF.");
    }

    private static NextStep missing(Link link, String also) {
        Certification obtained = obtained(link);
        if (obtained != null) {
            return new NextStep("La certification est obtenue : " + told(obtained) + "." + also, false);
        }
        MissingLink missing = link.missing();
        if (missing == null) {
            return new NextStep(also.strip(), false);
        }
        String precision = missing.since() == null ? "" : " (" + missing.precision() + ")";
        String what = missing.why().sentence().replaceFirst("\\.$", precision + ".");
        return new NextStep(what + " " + missing.why().whatToDo() + also, false);
    }

    private static boolean isBeforeAnySession(WhyNot why) {
        return why == WhyNot.NO_ACCOUNT || why == WhyNot.NOT_CERTIFIABLE || why == WhyNot.NOT_ENROLLED;
    }

    private static @Nullable Certification obtained(Link link) {
        return link.held() == null ? link.toCome() : link.held();
    }

    private static String told(Certification one) {
        return InFrench.number(one.pixScore()) + InFrench.NBSP + "Pix, passée le " + InFrench.date(one.takenOn());
    }
}
