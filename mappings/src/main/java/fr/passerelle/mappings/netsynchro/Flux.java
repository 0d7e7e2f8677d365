package fr.passerelle.mappings.netsynchro;

import java.util.Locale;

/** The exports that the hub asks NetSynchro for, in the order in which it asks: what explains the pupils comes first. */
public enum Flux {
    STRUCTURES("sco-structures", "BEE_STRUCTURES", "Structures"),
    NOMENCLATURES("sco-nomenclatures", "BEE_NOMENCLATURES", "Nomenclature"),
    PUPILS("sco-eleves-adr", "BEE_ELEVES", "ElevesAvecAdresses");

    private final String path;
    private final String root;
    private final String export;

    Flux(String path, String root, String export) {
        this.path = path;
        this.root = root;
        this.export = export;
    }

    /** Its part of the address, which is its name for an operator as well. */
    public String path() {
        return path;
    }

    /** The root element of its document. */
    public String root() {
        return root;
    }

    /** The name of the same export made by hand, without extension. */
    public String export() {
        return export;
    }

    /** The name under which the hub files it; the same every night. */
    public String fileName(boolean zipped) {
        return ("netsynchro_" + export).toLowerCase(Locale.ROOT) + (zipped ? ".zip" : ".xml");
    }
}
