package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.work.FlowPulse;
import fr.passerelle.connectors.ledger.work.PulseView;
import fr.passerelle.console.web.HealthRows;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import fr.passerelle.domain.today.Partner;
import fr.passerelle.domain.today.PartnerState;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.ScheduleDesk;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether those on whom the hub depends answer: partners by the work that needs them, what is its own by its health. */
@Component
public class Partners {

    private final PulseView pulses;
    private final ScheduleDesk schedule;
    private final HealthRows health;
    private final PageFrench french;
    private final ObjectProvider<PartnerCheck> checks;

    Partners(
            PulseView pulses,
            ScheduleDesk schedule,
            HealthRows health,
            PageFrench french,
            ObjectProvider<PartnerCheck> checks) {
        this.checks = checks;
        this.pulses = pulses;
        this.schedule = schedule;
        this.health = health;
        this.french = french;
    }

    /** Partners first, then what belongs to the hub; for those who follow the whole academy. */
    List<PartnerRow> rows() {
        Map<Partner, PartnerRow> byWork = partners();
        return Stream.concat(
                        Stream.of(Partner.values()).map(byWork::get),
                        health.now().rows().stream()
                                .map(one -> new PartnerRow(
                                        one.name(),
                                        one.tone(),
                                        one.word(),
                                        one.since(),
                                        one.tone() == Tone.OK ? "" : one.sentence())))
                .toList();
    }

    /** What is needed and that the settings do not name: what waits meanwhile and what to set, in French. */
    public List<String> missing() {
        return checks.stream()
                .filter(check -> check.isNeeded() && !check.isGiven())
                .map(PartnerCheck::missing)
                .toList();
    }

    private String missingPix() {
        return checks.stream()
                .filter(check -> check.kind() == PartnerKind.PIX)
                .map(PartnerCheck::missing)
                .findFirst()
                .orElse("Rien ne lui est demandé ici.");
    }

    /** Each partner as the work that needs it tells. */
    public Map<Partner, PartnerRow> partners() {
        Set<Flow> needed = Stream.of(Partner.values())
                .flatMap(partner -> partner.flows().stream())
                .collect(Collectors.toSet());
        Map<Flow, FlowPulse> known =
                pulses.of(needed).stream().collect(Collectors.toMap(FlowPulse::flow, Function.identity()));
        Set<Flow> running = schedule.running();
        return Stream.of(Partner.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        partner -> row(
                                partner,
                                partner.flows().stream()
                                        .map(known::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                partner.flows().stream().anyMatch(running::contains))));
    }

    private PartnerRow row(Partner partner, List<FlowPulse> pulses, boolean isOn) {
        Instant failing = pulses.stream()
                .map(FlowPulse::failingSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant success = pulses.stream()
                .map(FlowPulse::lastSuccess)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        PartnerState state = PartnerState.of(isOn, failing, success);
        return new PartnerRow(
                partner.label(),
                state == PartnerState.OFF && partner == Partner.PIX ? Tone.WATCH : tone(state),
                state.label(),
                failing == null ? success : failing,
                sentence(partner, state, pulses));
    }

    private String sentence(Partner partner, PartnerState state, List<FlowPulse> pulses) {
        int failing = pulses.stream().mapToInt(FlowPulse::failing).sum();
        return switch (state) {
            case DOWN, SHAKY ->
                french.count(failing, "traitement réessaie", "traitements réessaient") + PageFrench.NBSP + ": "
                        + error(pulses);
            case OFF -> partner == Partner.PIX ? missingPix() : "Rien ne lui est demandé ici.";
            case UNKNOWN, WELL -> "";
        };
    }

    private static @Nullable String error(List<FlowPulse> pulses) {
        return pulses.stream()
                .filter(pulse -> pulse.failingSince() != null)
                .min(Comparator.comparing(pulse -> Objects.requireNonNull(pulse.failingSince())))
                .map(FlowPulse::lastError)
                .orElse("cause inconnue");
    }

    private static Tone tone(PartnerState state) {
        return switch (state) {
            case OFF, UNKNOWN -> Tone.IDLE;
            case WELL -> Tone.OK;
            case SHAKY -> Tone.WATCH;
            case DOWN -> Tone.ALERT;
        };
    }
}
