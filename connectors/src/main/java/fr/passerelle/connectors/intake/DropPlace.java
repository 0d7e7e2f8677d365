package fr.passerelle.connectors.intake;

/** Where files are dropped: a folder of this machine, a folder of an SFTP server. */
public interface DropPlace extends AutoCloseable {

    /** Which place it is, for an operator, in French; the same at each start. */
    String label();

    /**
     * The folder itself; its path is empty.
     *
     * @throws PlaceAway when the place cannot be reached now
     */
    Entry top() throws PlaceAway;

    /** Lets go of what is held; the next look takes it up again. */
    @Override
    void close();
}
