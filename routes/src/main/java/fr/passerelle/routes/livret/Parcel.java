package fr.passerelle.routes.livret;

/**
 * A file to be delivered.
 *
 * @param folder below the place of delivery, such as {@code lsu/9990001X}
 */
public record Parcel(String folder, String name, byte[] content) {

    /** Folder and name. */
    public String path() {
        return folder + "/" + name;
    }
}
