package fr.passerelle.mappings.report;

/** Reads back what {@link FileReport#toJson} wrote. */
public final class StoredReport {

    private StoredReport() {}

    /** As {@link FileReport#fromJson}. */
    public static FileReport read(String name, String json) {
        return FileReport.fromJson(name, json);
    }
}
