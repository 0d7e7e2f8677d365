package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.school.Division;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code Structures.xml}, as far as the hub reads it: the divisions and their MEFs (contract siecle A.4). Groups and
 * unknown elements are left.
 */
@XmlRootElement(name = "BEE_STRUCTURES")
@XmlAccessorType(XmlAccessType.FIELD)
public class BeeStructures {

    @XmlElement(name = "PARAMETRES")
    private @Nullable BeeParameters parameters;

    @XmlElement(name = "DONNEES")
    private StructuresData data = new StructuresData();

    /** Divisions without a code are left out: nothing could refer to them. */
    public Structures toStructures() {
        List<Division> divisions = data.divisions.stream()
                .filter(division -> division.code != null && !division.code.isBlank())
                .map(BeeDivision::toDivision)
                .toList();
        return new Structures(BeeParameters.uai(parameters), BeeParameters.schoolYear(parameters), divisions);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class StructuresData {
        @XmlElementWrapper(name = "DIVISIONS")
        @XmlElement(name = "DIVISION")
        private List<BeeDivision> divisions = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class BeeDivision {
        @XmlAttribute(name = "CODE_STRUCTURE")
        private @Nullable String code;

        @XmlElement(name = "LIBELLE_LONG")
        private @Nullable String label;

        @XmlElementWrapper(name = "MEFS_APPARTENANCE")
        @XmlElement(name = "MEF_APPARTENANCE")
        private List<BeeMefOfDivision> mefs = new ArrayList<>();

        Division toDivision() {
            List<String> codes = mefs.stream()
                    .map(mef -> Bee.text(mef.code))
                    .filter(mef -> !mef.isEmpty())
                    .toList();
            return new Division(Bee.text(code), Bee.text(label), codes);
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class BeeMefOfDivision {
        @XmlElement(name = "CODE_MEF")
        private @Nullable String code;
    }
}
