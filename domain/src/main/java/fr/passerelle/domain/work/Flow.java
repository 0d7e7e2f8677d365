package fr.passerelle.domain.work;

/** The kinds of work that travel through the broker: one queue each. */
public enum Flow {
    IMPORT_SIECLE("siecle.import", "Import des élèves"),
    READ_REFERENTIAL("siecle.referential", "Structures et nomenclatures"),
    PULL_SIECLE("siecle.pull", "Relève NetSynchro"),
    UPLOAD_TO_PIX("pix.upload", "Envoi à Pix Orga"),
    RECONCILE_ACCOUNTS("gar.reconcile", "Rapprochement GAR"),
    SYNC_CERTIFIABILITY("pix.certifiability", "Certificabilité"),
    PUSH_SESSION("pix.session", "Sessions finalisées"),
    PULL_RESULTS("pix.results", "Résultats du jury"),
    READ_CLASS_RESULTS("results.csv", "Résultats par classe"),
    RECOVER("livret.recover", "Récupération LSU"),
    DELIVER_CONTROL("livret.control", "Fichiers de contrôle"),
    SEND_NOTICE("notice.send", "Avis aux opérateurs");

    private final String queue;
    private final String label;

    Flow(String queue, String label) {
        this.queue = queue;
        this.label = label;
    }

    /** Name of the queue. */
    public String queue() {
        return queue;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }
}
