package fr.passerelle.simulators.academy.world;

import fr.passerelle.simulators.academy.story.SatCertification;
import java.util.List;

/**
 * What only Pix knows: fed to the Pix simulator, which shows it as time goes by.
 *
 * @param activities at most one per INE; a pupil without any never logged in
 * @param certifications by id; of two tests of one pupil the later has the greater id
 */
public record World(
        List<Organization> organizations, List<Activity> activities, List<SatCertification> certifications) {

    public World {
        organizations = List.copyOf(organizations);
        activities = List.copyOf(activities);
        certifications = List.copyOf(certifications);
    }
}
