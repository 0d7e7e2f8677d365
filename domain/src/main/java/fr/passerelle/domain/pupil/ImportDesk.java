package fr.passerelle.domain.pupil;

import fr.passerelle.domain.school.Uai;
import org.jspecify.annotations.Nullable;

/** Where a person looks at an import before it changes anything, and decides about what is held. */
public interface ImportDesk {

    /**
     * What an export would change, told by the code that would apply it; nothing is changed or kept.
     *
     * @param uai school that the file must be of; null to take the file's word
     * @param content XML, zip or CSV
     * @param mostPerKind how many changes of each kind are listed
     */
    ImportPreview preview(@Nullable Uai uai, byte[] content, int mostPerKind);

    /**
     * What the file that a hold came from would change in the ledger of now; nothing is changed or kept.
     *
     * @param fileId a received SIECLE export
     * @param mostPerKind how many changes of each kind are listed
     */
    ImportPreview previewOf(long fileId, int mostPerKind);

    /** Lets through what a hold keeps back. False when the hold is not open, or not one of an import. */
    boolean approve(long holdId, String who);

    /** Says no: the ledger stays as it is. False as for {@link #approve}. */
    boolean refuse(long holdId, String who);

    /**
     * Takes back what was said of who a pupil is, or of a part: what was let through is as it was before, here and in other schools;
     * the question is asked again. False when there is nothing to take back, or it cannot be; see {@link fr.passerelle.domain.hold.Undoing}.
     */
    boolean undo(long holdId, String who);
}
