package fr.passerelle.mappings.gar;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code GARPersonProfils}: what a person is in one school. */
@XmlAccessorType(XmlAccessType.NONE)
final class GarPersonProfils {

    @XmlElement(name = "GARStructureUAI")
    @Nullable
    String uai;

    @XmlElement(name = "GARPersonProfil")
    @Nullable
    String profile;

    boolean isPupil() {
        return profile != null
                && GarProfile.of(profile).filter(GarProfile.PUPIL::equals).isPresent();
    }
}
