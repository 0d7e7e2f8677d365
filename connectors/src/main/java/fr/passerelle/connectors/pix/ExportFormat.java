package fr.passerelle.connectors.pix;

/** The two shapes in which Pix Orga takes the pupils of a school (contract siecle B.2). */
public enum ExportFormat {
    /** An export of SIECLE, as XML or as zip. */
    XML("xml"),
    /** The CSV of the schools that have no SIECLE (contract siecle B.9). */
    CSV("csv");

    private final String parameter;

    ExportFormat(String parameter) {
        this.parameter = parameter;
    }

    /** As the {@code format} of the call. */
    String parameter() {
        return parameter;
    }
}
