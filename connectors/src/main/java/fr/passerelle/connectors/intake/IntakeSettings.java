package fr.passerelle.connectors.intake;

import fr.passerelle.connectors.sftp.SftpServer;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.files.FileFaults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * Where files are dropped.
 *
 * @param delay between two looks
 * @param minAge how long neither the size nor the date of a file may change, between two looks of the hub, before it is
 *     taken; a CSV cannot tell that it was cut, so it is longer than a sender's usual pause
 * @param grace how long something is waited for before a file that is not whole is told; a day for a partial name
 * @param maxBytes a larger file is refused unread, here and in the console
 * @param schoolFolders no folder is made beforehand when there are more schools than this
 * @param sftp a second place; without a host there is none
 */
@ConfigurationProperties("passerelle.intake")
public record IntakeSettings(
        @DefaultValue("data/intake") Path folder,

        @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("2000")
        Duration delay,

        @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("10000")
        Duration minAge,

        @DefaultValue("1h") Duration grace,
        @DefaultValue("67108864") int maxBytes,
        @DefaultValue("1000") int schoolFolders,
        @DefaultValue SftpServer sftp) {

    private static final String KEY = "passerelle.intake.";

    /** What keeps files from being taken. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.addAll(FileFaults.folder(KEY + "folder", folder, "Donnez un dossier où Passerelle peut écrire"));
        faults.positive(KEY + "delay", delay);
        faults.require(
                !minAge.isNegative(), KEY + "min-age", "la durée est négative", "Mettez des millisecondes, 0 ou plus");
        faults.positive(KEY + "grace", grace);
        faults.atLeast(KEY + "max-bytes", maxBytes, 1);
        faults.atLeast(KEY + "school-folders", schoolFolders, 0);
        faults.addAll(sftp.faults(KEY + "sftp."));
        return faults.list();
    }
}
