package fr.passerelle.console.web.school;

/** The pages of a school, in the order in which its navigation tells them. */
public enum SchoolTab {
    OVERVIEW("Vue d’ensemble", "", false),
    PUPILS("Élèves", "/eleves", false),
    CLASSES("Classes", "/classes", false),
    SESSIONS("Sessions", "/sessions", false),
    RESULTS("Résultats", "/resultats", false),
    RECUPERATION("Récupération", "/recuperation", true),
    CERTIFICATIONS("Certifications", "/certifications", true),
    MISSING("Sans certification", "/certifications/manques", true),
    ACCOUNTS("Comptes", "/comptes", false),
    IMPORTS("Imports", "/imports", false),
    TRIAL("Essai", "/essai", false);

    private final String label;
    private final String path;
    private final boolean ofLivrets;

    SchoolTab(String label, String path, boolean ofLivrets) {
        this.label = label;
        this.path = path;
        this.ofLivrets = ofLivrets;
    }

    /** In French. */
    public String label() {
        return label;
    }

    /** What follows the UAI in its address; empty for the first. */
    public String path() {
        return path;
    }

    /** Whether only schools with livrets of 3e have it. */
    boolean isOfLivrets() {
        return ofLivrets;
    }
}
