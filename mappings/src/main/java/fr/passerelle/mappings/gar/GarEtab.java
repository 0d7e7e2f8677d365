package fr.passerelle.mappings.gar;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code GAREtab}: a school that the ENT exports. */
@XmlAccessorType(XmlAccessType.NONE)
final class GarEtab {

    @XmlElement(name = "GARStructureUAI")
    @Nullable
    String uai;
}
