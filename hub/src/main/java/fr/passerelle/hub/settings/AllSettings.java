package fr.passerelle.hub.settings;

import fr.passerelle.connectors.broker.ExternalBroker;
import fr.passerelle.connectors.delivery.DeliverySettings;
import fr.passerelle.connectors.intake.IntakeSettings;
import fr.passerelle.connectors.netsynchro.NetSynchroSettings;
import fr.passerelle.connectors.notice.NoticeSettings;
import fr.passerelle.connectors.pix.PixSettings;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.console.ConsoleSettings;
import fr.passerelle.console.oidc.OidcSettings;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.Umask;
import fr.passerelle.routes.schedule.ScheduleSettings;
import fr.passerelle.routes.work.RelaySettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Every setting of {@code config/application.yml} that is ours, for what is checked before a start; nobody else needs them all. */
public record AllSettings(
        HubSettings hub,
        IntakeSettings intake,
        PixSettings pix,
        NetSynchroSettings netsynchro,
        ScheduleSettings schedule,
        CalendarSettings calendar,
        SiecleSettings siecle,
        RetrySettings retry,
        FormerRetrySettings formerRetry,
        RelaySettings relay,
        ThresholdSettings thresholds,
        ConsoleSettings console,
        OidcSettings oidc,
        NoticeSettings notice,
        DeliverySettings delivery,
        LsuSettings lsu,
        DiskSettings disk) {

    /** How one part of the settings is read. */
    @FunctionalInterface
    public interface Reader {

        /** @param type a record that says with which prefix its keys begin */
        <T> T read(Class<T> type);
    }

    public static AllSettings of(Reader reader) {
        return new AllSettings(
                reader.read(HubSettings.class),
                reader.read(IntakeSettings.class),
                reader.read(PixSettings.class),
                reader.read(NetSynchroSettings.class),
                reader.read(ScheduleSettings.class),
                reader.read(CalendarSettings.class),
                reader.read(SiecleSettings.class),
                reader.read(RetrySettings.class),
                reader.read(FormerRetrySettings.class),
                reader.read(RelaySettings.class),
                reader.read(ThresholdSettings.class),
                reader.read(ConsoleSettings.class),
                reader.read(OidcSettings.class),
                reader.read(NoticeSettings.class),
                reader.read(DeliverySettings.class),
                reader.read(LsuSettings.class),
                reader.read(DiskSettings.class));
    }

    /** The records that hold them. */
    public static List<Class<?>> parts() {
        return Stream.of(AllSettings.class.getRecordComponents())
                .<Class<?>>map(part -> part.getType())
                .toList();
    }

    /** With which prefix the keys of a part begin, without its last dot. */
    public static String prefix(Class<?> part) {
        return part.getAnnotation(ConfigurationProperties.class).value();
    }

    /**
     * Everything that is wrong with them and with what they name. Nothing is made, nobody is called.
     *
     * @param environment its variables, such as {@code PASSERELLE_DATABASE_URL}
     */
    public List<Fault> faults(Map<String, String> environment) {
        Faults faults = new Faults();
        faults.require(
                Umask.of(environment).isPresent(),
                Umask.SETTING,
                "ce n'est pas un masque que Passerelle connaît",
                "Mettez 077 (son compte seul), 027 (un groupe lit) ou 007 (un groupe lit et écrit)");
        faults.addAll(DataFolderFaults.of(hub.data(), environment));
        faults.addAll(DatabaseSettings.faults(environment));
        faults.addAll(ExternalBroker.faults(environment));
        faults.addAll(new SchoolsFile(hub.schoolsFile()).faults());
        faults.addAll(hub.faults());
        faults.addAll(intake.faults());
        faults.addAll(pix.faults());
        faults.addAll(netsynchro.faults());
        faults.addAll(schedule.faults(Clock.systemUTC().instant()));
        faults.addAll(calendar.faults());
        faults.addAll(siecle.faults());
        faults.addAll(retry.faults(formerRetry));
        faults.addAll(relay.faults());
        faults.addAll(thresholds.faults());
        faults.addAll(console.faults());
        faults.addAll(oidc.faults());
        faults.addAll(notice.faults(console.publicUrl()));
        faults.addAll(delivery.faults());
        faults.addAll(lsu.faults());
        return faults.list();
    }
}
