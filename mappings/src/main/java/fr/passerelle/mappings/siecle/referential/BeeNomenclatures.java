package fr.passerelle.mappings.siecle.referential;

import fr.passerelle.domain.school.Mef;
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
 * {@code Nomenclature.xml}, as far as the hub reads it: the MEFs, which tell the level of a local MEF (contract siecle
 * A.5, identifiers 3). Other tables and unknown elements are left.
 */
@XmlRootElement(name = "BEE_NOMENCLATURES")
@XmlAccessorType(XmlAccessType.FIELD)
public class BeeNomenclatures {

    @XmlElement(name = "PARAMETRES")
    private @Nullable BeeParameters parameters;

    @XmlElement(name = "DONNEES")
    private NomenclatureData data = new NomenclatureData();

    /** MEFs without a code are left out. */
    public Nomenclature toNomenclature() {
        List<Mef> mefs = data.mefs.stream()
                .filter(mef -> mef.code != null && !mef.code.isBlank())
                .map(BeeMef::toMef)
                .toList();
        return new Nomenclature(BeeParameters.uai(parameters), BeeParameters.schoolYear(parameters), mefs);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class NomenclatureData {
        @XmlElementWrapper(name = "MEFS")
        @XmlElement(name = "MEF")
        private List<BeeMef> mefs = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class BeeMef {
        @XmlAttribute(name = "CODE_MEF")
        private @Nullable String code;

        @XmlElement(name = "FORMATION")
        private @Nullable String formation;

        @XmlElement(name = "LIBELLE_LONG")
        private @Nullable String label;

        @XmlElement(name = "CODE_MEFSTAT")
        private @Nullable String mefstat;

        @XmlElement(name = "MEF_RATTACHEMENT")
        private @Nullable String attachedTo;

        Mef toMef() {
            String name = Bee.text(label).isEmpty() ? Bee.text(formation) : Bee.text(label);
            return new Mef(Bee.text(code), name, Bee.textOrNull(mefstat), Bee.textOrNull(attachedTo));
        }
    }
}
