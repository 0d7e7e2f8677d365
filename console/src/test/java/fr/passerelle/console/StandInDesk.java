package fr.passerelle.console;

import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In the place of the import: says what the test told it to say, and remembers what it was asked. */
class StandInDesk implements ImportDesk {

    private final List<String> asked = new ArrayList<>();
    private final Set<Long> closed = new HashSet<>();
    private ImportPreview next = Previews.unchanged();

    void startAnew() {
        asked.clear();
        closed.clear();
        next = Previews.unchanged();
    }

    void says(ImportPreview preview) {
        next = preview;
    }

    /** From now on this hold is no longer open. */
    void close(long holdId) {
        closed.add(holdId);
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public ImportPreview preview(@Nullable Uai uai, byte[] content, int mostPerKind) {
        asked.add("preview " + uai + " " + content.length + " " + mostPerKind);
        return next;
    }

    @Override
    public ImportPreview previewOf(long fileId, int mostPerKind) {
        asked.add("previewOf " + fileId);
        return Previews.listing(next, mostPerKind);
    }

    @Override
    public boolean approve(long holdId, String who) {
        asked.add("approve " + holdId + " " + who);
        return closed.add(holdId);
    }

    @Override
    public boolean refuse(long holdId, String who) {
        asked.add("refuse " + holdId + " " + who);
        return closed.add(holdId);
    }

    @Override
    public boolean undo(long holdId, String who) {
        asked.add("undo " + holdId + " " + who);
        return closed.remove(holdId);
    }
}
