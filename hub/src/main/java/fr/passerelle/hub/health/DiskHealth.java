package fr.passerelle.hub.health;

import fr.passerelle.connectors.broker.BrokerSettings;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.hub.settings.DiskSettings;
import fr.passerelle.hub.settings.HubSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the disk of the data folder has room: the database and the broker write there, and stop when it has none. */
@Component("diskHealthIndicator")
final class DiskHealth implements Vital {

    private final Path data;
    private final long low;

    /** Where the broker makes its producers wait. */
    private final long least;

    private final Room room;

    /** How many bytes may still be written to the disk of a folder. */
    @FunctionalInterface
    interface Room {
        long of(Path folder) throws IOException;
    }

    @Autowired
    DiskHealth(HubSettings hub, DiskSettings disk) {
        this(hub.data(), disk, folder -> Files.getFileStore(folder).getUsableSpace());
    }

    DiskHealth(Path data, DiskSettings disk, Room room) {
        this.data = data.toAbsolutePath().normalize();
        this.low = disk.low().toBytes();
        this.least = BrokerSettings.usual(data).leastDiskFree();
        this.room = room;
    }

    @Override
    public Health health() {
        try {
            long free = room.of(data);
            String left = "Il reste " + InFrench.room(free) + " sur le disque de " + data;
            if (free < least) {
                return Condition.down(left + " : il en faut " + InFrench.room(least)
                                + " pour que la base et le courtier écrivent. Libérez de la place.")
                        .build();
            }
            return free < low
                    ? Condition.degraded(left + " : libérez de la place avant qu'il n'en reste " + InFrench.room(least)
                                    + ".")
                            .build()
                    : Condition.well(left + ".").build();
        } catch (IOException e) {
            return Condition.down("Le disque de " + data + " ne se laisse pas lire : vérifiez qu'il est monté.")
                    .build();
        }
    }

    @Override
    public String silence() {
        return "Le disque de " + data + " ne répond pas : vérifiez qu'il est monté et qu'il n'est pas en panne.";
    }
}
