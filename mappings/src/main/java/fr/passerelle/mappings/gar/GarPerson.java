package fr.passerelle.mappings.gar;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code GAREleve}, and what {@code GAREnseignant} has in common with it. Only what reconciliation needs is read. */
@XmlAccessorType(XmlAccessType.NONE)
final class GarPerson {

    @XmlElement(name = "GARPersonIdentifiant")
    @Nullable
    String id;

    @XmlElement(name = "GARPersonProfils")
    List<GarPersonProfils> profiles = new ArrayList<>();

    @XmlElement(name = "GARPersonNomPatro")
    @Nullable
    String birthName;

    @XmlElement(name = "GARPersonNom")
    @Nullable
    String lastName;

    @XmlElement(name = "GARPersonPrenom")
    @Nullable
    String firstName;

    @XmlElement(name = "GARPersonStructRattach")
    @Nullable
    String mainSchool;

    @XmlElement(name = "GARPersonDateNaissance")
    @Nullable
    String birthdate;

    List<String> profileNames() {
        return profiles.stream()
                .map(school -> school.profile)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The schools where the person is a pupil, each once, the one that the pupil depends on first. */
    List<String> pupilIn() {
        return profiles.stream()
                .filter(GarPersonProfils::isPupil)
                .map(school -> school.uai)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(uai -> !uai.equals(mainSchool)))
                .toList();
    }
}
