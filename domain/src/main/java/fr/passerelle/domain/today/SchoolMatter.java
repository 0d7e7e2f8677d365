package fr.passerelle.domain.today;

import fr.passerelle.domain.work.Flow;
import java.util.Optional;

/** The six things by which a school is followed, in the order of the year: each has a light. */
public enum SchoolMatter {
    IMPORT("Dernier import"),
    ACCOUNTS("Rapprochés"),
    CERTIFIABILITY("Certifiables"),
    SESSIONS("Sessions"),
    RESULTS("Résultats"),
    RECUPERATION("Récupération");

    private final String label;

    SchoolMatter(String label) {
        this.label = label;
    }

    /** In French, as the head of a column. */
    public String label() {
        return label;
    }

    /** What the work of a flow is about; empty for what is of the hub and of no school. */
    public static Optional<SchoolMatter> of(Flow flow) {
        return switch (flow) {
            case IMPORT_SIECLE, READ_REFERENTIAL, PULL_SIECLE, UPLOAD_TO_PIX -> Optional.of(IMPORT);
            case RECONCILE_ACCOUNTS -> Optional.of(ACCOUNTS);
            case SYNC_CERTIFIABILITY -> Optional.of(CERTIFIABILITY);
            case PUSH_SESSION -> Optional.of(SESSIONS);
            case PULL_RESULTS, READ_CLASS_RESULTS -> Optional.of(RESULTS);
            case RECOVER, DELIVER_CONTROL -> Optional.of(RECUPERATION);
            case SEND_NOTICE -> Optional.empty();
        };
    }
}
