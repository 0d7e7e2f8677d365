package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.mappings.siecle.Envelope;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code PARAMETRES} of the exports that JAXB binds (contract siecle A.2). */
@XmlAccessorType(XmlAccessType.FIELD)
class BeeParameters {

    @XmlElement(name = "UAJ")
    @Nullable
    String uaj;

    @XmlElement(name = "ANNEE_SCOLAIRE")
    @Nullable
    String schoolYear;

    static @Nullable String uai(@Nullable BeeParameters parameters) {
        return parameters == null ? null : parameters.uaj;
    }

    static @Nullable SchoolYear schoolYear(@Nullable BeeParameters parameters) {
        return parameters == null ? null : Envelope.yearOf(parameters.schoolYear);
    }
}
