package fr.passerelle.mappings.gar;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code GARPersonGroupe}: a person belongs to a division or a group. */
@XmlAccessorType(XmlAccessType.NONE)
final class GarPersonGroupe {

    @XmlElement(name = "GARStructureUAI")
    @Nullable
    String uai;

    @XmlElement(name = "GARPersonIdentifiant")
    @Nullable
    String person;

    @XmlElement(name = "GARGroupeCode")
    @Nullable
    String code;
}
