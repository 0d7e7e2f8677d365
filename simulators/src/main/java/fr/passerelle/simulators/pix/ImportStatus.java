package fr.passerelle.simulators.pix;

/** The statuses of an import, in the order they follow each other (contract siecle B.2). */
enum ImportStatus {
    UPLOADING,
    UPLOADED,
    UPLOAD_ERROR,
    VALIDATED,
    VALIDATION_ERROR,
    IMPORTED,
    IMPORT_ERROR;

    boolean isFailure() {
        return name().endsWith("_ERROR");
    }
}
