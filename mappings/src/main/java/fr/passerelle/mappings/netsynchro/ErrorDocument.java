package fr.passerelle.mappings.netsynchro;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** {@code <erreur>}, as JAXB binds it. */
@XmlRootElement(name = ErrorDocument.ROOT)
@XmlAccessorType(XmlAccessType.FIELD)
class ErrorDocument {

    static final String ROOT = "erreur";

    @Nullable
    String code;

    @Nullable
    String detail;

    @Nullable
    String message;

    @Nullable
    String type;

    /** Only what is said to be METIER is final: anything else may heal. */
    NetSynchroError toError() {
        return new NetSynchroError(
                text(code), text(message), text(detail), !text(type).equalsIgnoreCase("METIER"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
