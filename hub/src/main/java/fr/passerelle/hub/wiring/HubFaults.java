package fr.passerelle.hub.wiring;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.Umask;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with the hub's own settings and with what they name. Nothing is made, nobody is called. */
public final class HubFaults {

    private HubFaults() {}

    /** @param environment its variables, such as {@code PASSERELLE_DATABASE_URL} */
    public static List<Fault> of(HubSettings settings, Map<String, String> environment) {
        Faults faults = new Faults();
        faults.require(
                Umask.of(environment).isPresent(),
                Umask.SETTING,
                "ce n'est pas un masque que Passerelle connaît",
                "Mettez 077 (son compte seul), 027 (un groupe lit) ou 007 (un groupe lit et écrit)");
        faults.addAll(DataFolderFaults.of(settings.data(), environment));
        faults.addAll(DatabaseFaults.of(environment));
        faults.addAll(BrokerWiring.faults(environment));
        faults.addAll(SchoolDirectory.faults(settings.schoolsFile()));
        faults.addAll(settings.intake().faults());
        faults.addAll(PartnersWiring.pixFaults(settings.pix()));
        faults.addAll(NetSynchroWiring.faults(settings.netsynchro()));
        faults.addAll(settings.schedule().faults(Clock.systemUTC().instant()));
        faults.addAll(MappingsWiring.faults(settings));
        faults.addAll(RetryWiring.faults(settings));
        faults.addAll(HoldRulesWiring.faults(settings.thresholds()));
        faults.atLeast("passerelle.consumers", settings.consumers(), 1);
        faults.addAll(PartnersWiring.consoleFaults(settings.console()));
        faults.addAll(NoticeWiring.faults(settings));
        faults.addAll(DeliveryWiring.deliveryFaults(settings));
        faults.addAll(DeliveryWiring.crcnFaults(settings.lsu()));
        return faults.list();
    }
}
