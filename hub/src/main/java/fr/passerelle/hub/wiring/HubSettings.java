package fr.passerelle.hub.wiring;

import fr.passerelle.domain.notice.Occasion;
import fr.passerelle.domain.pupil.HoldRules;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * The settings of {@code config/application.yml}, where each key is explained.
 *
 * @param data where the embedded PostgreSQL and Artemis live
 * @param schoolsFile the academy's directory of schools
 * @param consumers pieces of work done at once in each flow
 * @param maxFailures attempts at a piece of work that may end in a fault of ours
 */
@ConfigurationProperties("passerelle")
public record HubSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("config/etablissements.csv") Path schoolsFile,
        @DefaultValue Intake intake,
        @DefaultValue Pix pix,
        @DefaultValue NetSynchro netsynchro,
        @DefaultValue Console console,
        @DefaultValue Disk disk,
        @DefaultValue Calendar calendar,
        @DefaultValue Siecle siecle,
        @DefaultValue Thresholds thresholds,
        @DefaultValue Notice notice,
        @DefaultValue Retry retry,
        @DefaultValue Broker broker,
        @DefaultValue DeliverySettings delivery,
        @DefaultValue LsuSettings lsu,
        @DefaultValue ScheduleSettings schedule,
        @DefaultValue Relay relay,
        @DefaultValue("2") int consumers,
        @DefaultValue("6") int maxFailures) {

    /**
     * Where files are dropped.
     *
     * @param delay between two looks
     * @param minAge without a change before a file is taken
     * @param grace how long something is waited for before a file that is not whole is told
     * @param maxBytes a larger file is refused unread
     * @param schoolFolders no folder is made beforehand when there are more schools than this
     */
    public record Intake(
            @DefaultValue("data/intake") Path folder,

            @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("2000")
            Duration delay,

            @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("2000")
            Duration minAge,

            @DefaultValue("1h") Duration grace,

            @DefaultValue("67108864") int maxBytes,
            @DefaultValue("1000") int schoolFolders,
            @DefaultValue SftpSettings sftp) {

        List<Fault> faults() {
            String key = "passerelle.intake.";
            Faults faults = new Faults();
            faults.addAll(FileFaults.folder(key + "folder", folder, "Donnez un dossier où Passerelle peut écrire"));
            faults.positive(key + "delay", delay);
            faults.require(
                    !minAge.isNegative(),
                    key + "min-age",
                    "la durée est négative",
                    "Mettez des millisecondes, 0 ou plus");
            faults.positive(key + "grace", grace);
            faults.atLeast(key + "max-bytes", maxBytes, 1);
            faults.atLeast(key + "school-folders", schoolFolders, 0);
            faults.addAll(sftp.faults(key + "sftp."));
            return faults.list();
        }
    }

    /** How to reach Pix; without an address nothing is exchanged with Pix, and nothing is lost. */
    public record Pix(
            @Nullable String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("30s") Duration requestTimeout,
            @DefaultValue("2s") Duration pollInterval,
            @DefaultValue("10m") Duration pollLimit) {}

    /**
     * How to fetch the exports from SIECLE; without an address they are dropped.
     *
     * @param header name of the header that carries the credentials
     * @param token its whole value; empty to make it of the name and the password
     */
    public record NetSynchro(
            @Nullable String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("Authorization") String header,
            @DefaultValue("") String token,
            @DefaultValue("true") boolean compressed,
            @DefaultValue("2m") Duration requestTimeout,
            @DefaultValue("50331648") long maxBytes) {}

    /**
     * The operator's way in; without a password one is made and printed at each start.
     *
     * @param publicUrl address of the console as operators reach it; needed by notices, told in reports
     * @param proxies addresses whose word counts about where a request comes from
     * @param sessions of operators at once, at most
     */
    public record Console(
            @DefaultValue("operateur") String operator,
            @DefaultValue("") String password,
            @DefaultValue("") String publicUrl,
            @DefaultValue({"127.0.0.1", "::1"}) List<String> proxies,
            @DefaultValue("20") int sessions) {}

    /**
     * When the disk of the data folder needs eyes.
     *
     * @param low free room below which somebody should look; the hub goes on
     */
    public record Disk(@DefaultValue("1GB") DataSize low) {}

    /** Opening days of the Récupération that differ from 7 June, by the year of the September. */
    public record Calendar(@DefaultValue Map<Integer, LocalDate> recovery) {}

    /** Limits of one SIECLE export. */
    public record Siecle(
            @DefaultValue("67108864") long unzippedBytes,
            @DefaultValue("100000") int pupils) {}

    /** Over which shares a part of an import is held; see {@link HoldRules}. */
    public record Thresholds(
            @DefaultValue("0.10") double leaving,
            @DefaultValue("0.75") double updated,
            @DefaultValue("5") int atLeast,
            @Nullable List<Special> specials) {

        /** Shares that are absent are the usual ones. Days are {@code MM-dd}. */
        public record Special(
                @Nullable String school,
                @Nullable Level level,
                @Nullable String from,
                @Nullable String to,
                @DefaultValue("false") boolean newYearOnly,
                @Nullable Double leaving,
                @Nullable Double updated,
                @Nullable Integer atLeast) {}
    }

    /** How operators are told of what waits for them: by mail, by a webhook, or not at all. */
    public record Notice(
            @DefaultValue({"held", "refused", "late"}) Set<Occasion> on,
            @DefaultValue Mail mail,
            @DefaultValue Webhook webhook,
            @DefaultValue("20s") Duration timeout) {

        /** No mail without a host. */
        public record Mail(
                @DefaultValue("") String host,
                @DefaultValue("587") int port,
                @DefaultValue("") String username,
                @DefaultValue("") String password,
                @DefaultValue("") String from,
                @DefaultValue List<String> to,
                @DefaultValue("true") boolean starttls) {}

        /** No webhook without an address. */
        public record Webhook(
                @DefaultValue("") String url,
                @DefaultValue("") String secret) {}
    }

    /** How work is handed to the broker; see {@link fr.passerelle.routes.work.RelaySettings}. */
    public record Relay(
            @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("200")
            Duration period,

            @DefaultValue("5m") Duration lease,
            @DefaultValue("15m") Duration alarm,
            @DefaultValue("1h") Duration longestRun) {}

    /**
     * How work that failed is tried again, on whatever broker.
     *
     * @param delay wait after the first failure; it doubles with each
     * @param longestDelay no wait is longer
     * @param maxAttempts for a partner that does not answer
     */
    public record Retry(
            @DefaultValue("500ms") Duration delay,
            @DefaultValue("5m") Duration longestDelay,
            @DefaultValue("40") int maxAttempts) {}

    /** What {@link Retry} was called while the broker tried again: still obeyed, and told as renamed. */
    public record Broker(
            @Nullable Duration redeliveryDelay,
            @Nullable Duration maxRedeliveryDelay,
            @Nullable Integer maxAttempts) {}
}
