package fr.passerelle.routes.schedule;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.quartz.CronExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When the hub asks by itself: Quartz's expressions, Europe/Paris. */
@ConfigurationProperties("passerelle.schedule")
public record ScheduleSettings(
        @DefaultValue("0 0 2 * * ?") String siecle,
        @DefaultValue("0 30 21 * * ?") String certifiability,
        @DefaultValue("0 0 23 * * ?") String results,
        @DefaultValue("5 0 0 * * ?") String recovery) {

    private static final String KEY = "passerelle.schedule.";
    private static final String REMEDY = "Mettez un cron de Quartz, comme « 0 30 21 * * ? » pour chaque soir à 21 h 30";

    /** Quartz takes these two numbers for its own signs {@code ?} and {@code *}: an hour of 99 would be every hour. */
    private static final Pattern MEANS_ANY = Pattern.compile("\\b9[89]\\b");

    /** What is no time, or one that does not come any more after {@code now}. */
    public List<Fault> faults(Instant now) {
        Faults faults = new Faults();
        cron(faults, "siecle", siecle, now);
        cron(faults, "certifiability", certifiability, now);
        cron(faults, "results", results, now);
        cron(faults, "recovery", recovery, now);
        return faults.list();
    }

    private static void cron(Faults faults, String name, String text, Instant now) {
        try {
            // Quartz refuses to keep a job that never comes.
            faults.require(
                    !MEANS_ANY.matcher(text).find(), KEY + name, "« " + text + " » n'est pas un horaire", REMEDY);
            boolean comes = new CronExpression(text).getNextValidTimeAfter(Date.from(now)) != null;
            faults.require(comes, KEY + name, "« " + text + " » n'arrive plus jamais", REMEDY);
        } catch (ParseException notOne) {
            faults.add(Fault.setting(KEY + name, "« " + text + " » n'est pas un horaire", REMEDY));
        }
    }
}
