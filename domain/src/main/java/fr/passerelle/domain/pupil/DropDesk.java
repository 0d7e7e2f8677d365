package fr.passerelle.domain.pupil;

import fr.passerelle.domain.school.Uai;
import java.util.List;

/** Where a person hands over a file instead of laying it into a folder of the intake. */
public interface DropDesk {

    /**
     * What became of it.
     *
     * @param files numbers of the received files, one for each export that a zip held; none when it was refused at the door
     * @param fresh whether anything of it has to be worked on: what was received before and applied is not
     * @param refusal why no flow takes it, in French, with what to do; empty when one does
     */
    record Handed(List<Long> files, boolean fresh, String refusal) {

        public Handed {
            files = List.copyOf(files);
        }
    }

    /**
     * Receives a file as if it lay in the folder of its kind and of that school, and writes in the journal who handed it over. It
     * is worked on as soon as its turn comes.
     *
     * @param who login of the person
     */
    Handed hand(Uai uai, String name, byte[] content, String who);
}
