package fr.passerelle.routes.work;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How work is handed on, and when somebody is told that it is not.
 *
 * @param period between two times that ready work is handed on
 * @param lease a number that the broker was given and nobody took for so long is handed on again
 * @param alarm work that could be taken and waits longer is told
 * @param longestRun work that is under way for longer is told: it may hang, and its node lives
 */
@ConfigurationProperties("passerelle.relay")
public record RelaySettings(
        @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("200")
        Duration period,

        @DefaultValue("5m") Duration lease,
        @DefaultValue("15m") Duration alarm,
        @DefaultValue("1h") Duration longestRun) {

    private static final String KEY = "passerelle.relay.";

    /** What makes no sense. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.positive(KEY + "period", period);
        faults.positive(KEY + "lease", lease);
        faults.positive(KEY + "alarm", alarm);
        faults.positive(KEY + "longest-run", longestRun);
        return faults.list();
    }
}
