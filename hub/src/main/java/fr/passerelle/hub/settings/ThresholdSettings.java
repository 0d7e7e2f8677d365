package fr.passerelle.hub.settings;

import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Over which shares a part of an import is held.
 *
 * @param leaving share of the active pupils who may leave, 0 to 1
 * @param updated share of them who may be changed, 0 to 1
 * @param arriving share of the pupils of an export who may be active in one other school, 0 to 1
 * @param atLeast and no fewer pupils than this
 * @param specials rules for some imports, the first that suits wins; null for those of {@link HoldRules#STANDARD}
 */
@ConfigurationProperties("passerelle.thresholds")
public record ThresholdSettings(
        @DefaultValue("" + Thresholds.USUAL_LEAVING_SHARE) double leaving,
        @DefaultValue("" + Thresholds.USUAL_UPDATED_SHARE) double updated,
        @DefaultValue("" + Thresholds.USUAL_ARRIVING_SHARE) double arriving,
        @DefaultValue("" + Thresholds.USUAL_AT_LEAST) int atLeast,
        @Nullable List<Special> specials) {

    private static final String KEY = "passerelle.thresholds";

    private static final String SHARE = "Mettez une part entre 0 et 1 ; 10 % s'écrit 0.10";

    /**
     * A rule of its own: all its conditions count. Shares that are null are the usual ones, but for arrivals, which go by what
     * the rule says of departures: as many may come as may leave. Days are {@code MM-dd}.
     */
    public record Special(
            @Nullable String school,
            @Nullable Level level,
            @Nullable String from,
            @Nullable String to,
            @DefaultValue("false") boolean newYearOnly,
            @Nullable Double leaving,
            @Nullable Double updated,
            @Nullable Double arriving,
            @Nullable Integer atLeast) {

        private HoldRules.Special rule(Thresholds usual) {
            return new HoldRules.Special(
                    school == null ? null : uai(school).orElseThrow(),
                    level,
                    from == null ? null : day(from).orElseThrow(),
                    to == null ? null : day(to).orElseThrow(),
                    newYearOnly,
                    new Thresholds(
                            Objects.requireNonNullElse(leaving, usual.leavingShare()),
                            Objects.requireNonNullElse(updated, usual.updatedShare()),
                            Objects.requireNonNullElse(
                                    arriving, Objects.requireNonNullElse(leaving, usual.arrivingShare())),
                            Objects.requireNonNullElse(atLeast, usual.atLeast())));
        }
    }

    public HoldRules rules() {
        Thresholds usual = new Thresholds(leaving, updated, arriving, atLeast);
        return new HoldRules(
                usual,
                specials == null
                        ? HoldRules.STANDARD.specials()
                        : specials.stream().map(special -> special.rule(usual)).toList());
    }

    /** What makes no sense, special rules by their number. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        limits(faults, KEY, leaving, updated, arriving, atLeast);
        List<Special> told = Objects.requireNonNullElse(specials, List.of());
        for (int i = 0; i < told.size(); i++) {
            special(faults, KEY + ".specials[" + i + "]", told.get(i));
        }
        return faults.list();
    }

    private static void special(Faults faults, String key, Special told) {
        faults.require(
                (told.from() == null) == (told.to() == null),
                key + (told.from() == null ? ".from" : ".to"),
                "une période a un premier et un dernier jour, et l'un des deux manque",
                "Donnez les deux, ou aucun");
        faults.require(
                told.school() == null || uai(told.school()).isPresent(),
                key + ".school",
                "« " + told.school() + " » n'est pas un UAI, ou sa lettre ne va pas avec ses chiffres",
                "Mettez sept chiffres et leur lettre, comme 9990001X");
        requireDay(faults, key + ".from", told.from());
        requireDay(faults, key + ".to", told.to());
        limits(faults, key, told.leaving(), told.updated(), told.arriving(), told.atLeast());
    }

    private static void limits(
            Faults faults,
            String key,
            @Nullable Double leaving,
            @Nullable Double updated,
            @Nullable Double arriving,
            @Nullable Integer atLeast) {
        faults.require(isShare(leaving), key + ".leaving", leaving + " n'est pas une part", SHARE);
        faults.require(isShare(updated), key + ".updated", updated + " n'est pas une part", SHARE);
        faults.require(isShare(arriving), key + ".arriving", arriving + " n'est pas une part", SHARE);
        faults.atLeast(key + ".at-least", atLeast == null ? 1 : atLeast, 1);
    }

    /** Written so that what is no number at all is none. */
    private static boolean isShare(@Nullable Double share) {
        return share == null || share >= 0 && share <= 1;
    }

    private static void requireDay(Faults faults, String key, @Nullable String told) {
        faults.require(
                told == null || day(told).isPresent(),
                key,
                "« " + told + " » n'est pas un jour",
                "Mettez un mois et un jour ; le 1er septembre s'écrit 09-01");
    }

    private static Optional<Uai> uai(String told) {
        return Uai.parse(told).filter(Uai::keyIsRight);
    }

    private static Optional<MonthDay> day(String told) {
        try {
            return Optional.of(MonthDay.parse("--" + told));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
