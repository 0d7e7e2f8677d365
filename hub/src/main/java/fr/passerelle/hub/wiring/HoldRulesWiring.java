package fr.passerelle.hub.wiring;

import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Uai;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The thresholds of the settings, as rules. A value that makes no sense is named before anything starts. */
@Configuration
public class HoldRulesWiring {

    private static final String KEY = "passerelle.thresholds";

    @Bean
    HoldRules holdRules(HubSettings settings) {
        HubSettings.Thresholds told = settings.thresholds();
        Thresholds usual = thresholds(KEY, told.leaving(), told.updated(), told.atLeast());
        if (told.specials() == null) {
            return new HoldRules(usual, HoldRules.STANDARD.specials());
        }
        List<HoldRules.Special> specials = new ArrayList<>();
        for (HubSettings.Thresholds.Special special : told.specials()) {
            specials.add(special(KEY + ".specials[" + specials.size() + "]", special, usual));
        }
        return new HoldRules(usual, specials);
    }

    private static HoldRules.Special special(String key, HubSettings.Thresholds.Special told, Thresholds usual) {
        if ((told.from() == null) != (told.to() == null)) {
            throw new UnusableSetting(
                    key + (told.from() == null ? ".from" : ".to"),
                    "une période a un premier et un dernier jour, et l'un des deux manque");
        }
        return new HoldRules.Special(
                school(key + ".school", told.school()),
                told.level(),
                day(key + ".from", told.from()),
                day(key + ".to", told.to()),
                told.newYearOnly(),
                thresholds(
                        key,
                        Objects.requireNonNullElse(told.leaving(), usual.leavingShare()),
                        Objects.requireNonNullElse(told.updated(), usual.updatedShare()),
                        Objects.requireNonNullElse(told.atLeast(), usual.atLeast())));
    }

    private static Thresholds thresholds(String key, double leaving, double updated, int atLeast) {
        requireShare(key + ".leaving", leaving);
        requireShare(key + ".updated", updated);
        if (atLeast < 1) {
            throw new UnusableSetting(key + ".at-least", atLeast + " n'est pas un nombre d'élèves, 1 ou plus");
        }
        return new Thresholds(leaving, updated, atLeast);
    }

    /** Written so that what is no number at all is refused too. */
    private static void requireShare(String key, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new UnusableSetting(key, share + " n'est pas une part entre 0 et 1 ; 10 % s'écrit 0.10");
        }
    }

    private static @Nullable Uai school(String key, @Nullable String told) {
        if (told == null) {
            return null;
        }
        Uai uai = Uai.parse(told)
                .orElseThrow(() -> new UnusableSetting(
                        key, "« " + told + " » n'est pas un UAI : sept chiffres et une lettre, comme 9990001X"));
        if (!uai.keyIsRight()) {
            throw new UnusableSetting(key, "la lettre de « " + told + " » ne va pas avec ses chiffres");
        }
        return uai;
    }

    private static @Nullable MonthDay day(String key, @Nullable String told) {
        try {
            return told == null ? null : MonthDay.parse("--" + told);
        } catch (DateTimeException e) {
            throw new UnusableSetting(key, "« " + told + " » n'est pas un jour ; le 1er septembre s'écrit 09-01");
        }
    }
}
