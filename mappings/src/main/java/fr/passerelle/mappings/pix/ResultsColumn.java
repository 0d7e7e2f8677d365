package fr.passerelle.mappings.pix;

import java.util.List;

/** The columns of a results CSV by their names; the newest name of a column comes first (contract pix 4). */
enum ResultsColumn {
    NUMBER(true, "Numéro de certification"),
    FIRST_NAME(true, "Prénom"),
    LAST_NAME(true, "Nom"),
    BIRTHDATE(true, "Date de naissance"),
    STATUS(true, "Statut"),
    SCORE(true, "Score en Pix", "Résultat", "Nombre de Pix"),
    TAKEN_ON(true, "Date de passage de la certification"),
    EXTERNAL_ID(false, "Identifiant Externe"),
    TYPE(false, "Type de certification"),
    LEVEL(false, "Niveau"),
    SESSION(false, "Session"),
    CENTER(false, "Centre de certification");

    private final boolean required;
    private final List<String> names;

    ResultsColumn(boolean required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    boolean isRequired() {
        return required;
    }

    List<String> names() {
        return names;
    }

    /** The newest name. */
    String label() {
        return names.get(0);
    }

    /** Whether it tells a day: a spreadsheet may write it otherwise. */
    boolean isDate() {
        return this == BIRTHDATE || this == TAKEN_ON;
    }

    /** Whether it tells a number: likewise. */
    boolean isNumber() {
        return this == NUMBER || this == SCORE || this == SESSION;
    }
}
