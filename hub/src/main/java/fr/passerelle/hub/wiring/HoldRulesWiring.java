package fr.passerelle.hub.wiring;

import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Uai;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The thresholds of the settings, as rules. */
@Configuration
public class HoldRulesWiring {

    @Bean
    HoldRules holdRules(HubSettings settings) {
        HubSettings.Thresholds told = settings.thresholds();
        Thresholds usual = new Thresholds(told.leaving(), told.updated(), told.atLeast());
        List<HoldRules.Special> specials = told.specials() == null
                ? HoldRules.STANDARD.specials()
                : told.specials().stream()
                        .map(special -> special(special, usual))
                        .toList();
        return new HoldRules(usual, specials);
    }

    private static HoldRules.Special special(HubSettings.Thresholds.Special told, Thresholds usual) {
        return new HoldRules.Special(
                told.school() == null ? null : new Uai(told.school()),
                told.level(),
                day(told.from()),
                day(told.to()),
                told.newYearOnly(),
                new Thresholds(
                        Objects.requireNonNullElse(told.leaving(), usual.leavingShare()),
                        Objects.requireNonNullElse(told.updated(), usual.updatedShare()),
                        Objects.requireNonNullElse(told.atLeast(), usual.atLeast())));
    }

    private static @Nullable MonthDay day(@Nullable String monthAndDay) {
        return monthAndDay == null ? null : MonthDay.parse("--" + monthAndDay);
    }
}
