package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.domain.school.Uai;
import java.util.List;

/** Whoever tells people that something waits for them. */
public interface Notices {

    /**
     * Something of that school was just put before a person. Joins the caller's transaction: nothing is told when it is
     * rolled back. Does nothing when no notice is configured.
     */
    void about(Uai uai);

    /**
     * A received file was refused, by us or by Pix. Joins the caller's transaction: nothing is told when it is rolled back.
     * Does nothing when no notice is configured.
     *
     * @param uai school of the file, empty when it concerns several
     */
    void refused(long fileId, String uai);

    /**
     * Work waits, or lasts, too long in some flow. Joins the caller's transaction: nothing is told when it is rolled back.
     * Does nothing when no notice is configured.
     */
    void late();

    /**
     * The keys of all that may be asked for about a school: a transaction that asks for other work as well reserves
     * them beforehand. None when no notice is configured.
     *
     * @param uai empty for what concerns several schools
     */
    List<WorkKey> keys(String uai);

    /** False while no notice is configured: work that is left from before waits in the ledger. */
    boolean areSent();
}
