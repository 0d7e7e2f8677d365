package fr.passerelle.simulators.pix.state;

/** The statuses of an import, in the order they follow each other (contract siecle B.2). */
public enum ImportStatus {
    UPLOADING,
    UPLOADED,
    UPLOAD_ERROR,
    VALIDATED,
    VALIDATION_ERROR,
    IMPORTED,
    IMPORT_ERROR;

    public boolean isFailure() {
        return name().endsWith("_ERROR");
    }
}
