package fr.passerelle.hub.wiring;

import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The thresholds of the settings, as rules. A value that makes no sense is named before anything starts. */
@Configuration
public class HoldRulesWiring {

    private static final String KEY = "passerelle.thresholds";

    private static final String SHARE = "Mettez une part entre 0 et 1 ; 10 % s'écrit 0.10";

    @Bean
    HoldRules holdRules(HubSettings settings) {
        HubSettings.Thresholds told = settings.thresholds();
        Faults.refuse(faults(told));
        Thresholds usual = new Thresholds(told.leaving(), told.updated(), told.atLeast());
        return new HoldRules(
                usual,
                told.specials() == null
                        ? HoldRules.STANDARD.specials()
                        : told.specials().stream()
                                .map(special -> special(special, usual))
                                .toList());
    }

    private static HoldRules.Special special(HubSettings.Thresholds.Special told, Thresholds usual) {
        return new HoldRules.Special(
                told.school() == null ? null : uai(told.school()).orElseThrow(),
                told.level(),
                told.from() == null ? null : day(told.from()).orElseThrow(),
                told.to() == null ? null : day(told.to()).orElseThrow(),
                told.newYearOnly(),
                new Thresholds(
                        Objects.requireNonNullElse(told.leaving(), usual.leavingShare()),
                        Objects.requireNonNullElse(told.updated(), usual.updatedShare()),
                        Objects.requireNonNullElse(told.atLeast(), usual.atLeast())));
    }

    static List<Fault> faults(HubSettings.Thresholds told) {
        Faults faults = new Faults();
        limits(faults, KEY, told.leaving(), told.updated(), told.atLeast());
        List<HubSettings.Thresholds.Special> specials = Objects.requireNonNullElse(told.specials(), List.of());
        for (int i = 0; i < specials.size(); i++) {
            special(faults, KEY + ".specials[" + i + "]", specials.get(i));
        }
        return faults.list();
    }

    private static void special(Faults faults, String key, HubSettings.Thresholds.Special told) {
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
        limits(faults, key, told.leaving(), told.updated(), told.atLeast());
    }

    private static void limits(
            Faults faults, String key, @Nullable Double leaving, @Nullable Double updated, @Nullable Integer atLeast) {
        faults.require(isShare(leaving), key + ".leaving", leaving + " n'est pas une part", SHARE);
        faults.require(isShare(updated), key + ".updated", updated + " n'est pas une part", SHARE);
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
