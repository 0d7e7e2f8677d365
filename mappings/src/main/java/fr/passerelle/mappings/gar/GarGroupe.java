package fr.passerelle.mappings.gar;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code GARGroupe}: a division or a group of a school. */
@XmlAccessorType(XmlAccessType.NONE)
final class GarGroupe {

    @XmlElement(name = "GARGroupeCode")
    @Nullable
    String code;

    @XmlElement(name = "GARStructureUAI")
    @Nullable
    String uai;

    @XmlElement(name = "GARGroupeStatut")
    @Nullable
    String status;
}
