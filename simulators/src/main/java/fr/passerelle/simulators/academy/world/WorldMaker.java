package fr.passerelle.simulators.academy.world;

import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.story.PlannedSession;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gathers what only Pix knows, school after school; each person once, where the story begins. */
public final class WorldMaker {

    private final Activities practice;
    private final List<Organization> organizations = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<SatCertification> certifications = new ArrayList<>();

    public WorldMaker(AcademySpec spec) {
        this.practice = new Activities(spec);
    }

    public void add(SchoolStory story) {
        School school = story.school();
        organizations.add(new Organization(
                Objects.requireNonNull(school.pixOrganizationId()),
                Objects.requireNonNull(school.pixCenterId()),
                story.uai(),
                school.name()));
        for (Stay stay : story.stays()) {
            if (stay.isFirstOf(story.index()) && stay.person().ine() != null) {
                activities.add(practice.of(stay));
                Optional.ofNullable(story.lastYear().get(stay.eleveId())).ifPresent(certifications::add);
            }
        }
        story.sessions().stream()
                .flatMap(session -> session.sittings().stream())
                .map(PlannedSession.Sitting::certification)
                .filter(Objects::nonNull)
                .forEach(certifications::add);
    }

    public World world() {
        certifications.sort(Comparator.comparingLong(SatCertification::id));
        return new World(organizations, activities, certifications);
    }
}
