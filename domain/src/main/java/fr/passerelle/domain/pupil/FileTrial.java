package fr.passerelle.domain.pupil;

import fr.passerelle.domain.school.Uai;

/** Tells what files of a kind would change, by the code that would take them; see {@link ImportDesk} for exports of pupils. */
public interface FileTrial {

    /** Whether it is this that reads such a content. */
    boolean reads(byte[] content);

    /**
     * What would become of a file that is dropped for a school now; nothing is changed or kept.
     *
     * @param name as the person has it, which may tell the day of the file
     */
    Trial attempt(Uai uai, String name, byte[] content);
}
