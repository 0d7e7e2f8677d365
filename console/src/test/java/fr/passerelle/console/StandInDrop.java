package fr.passerelle.console;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.DropDesk;
import fr.passerelle.domain.pupil.FileTrial;
import fr.passerelle.domain.pupil.Trial;
import fr.passerelle.domain.school.Uai;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In the place of the intake and of the trial of sessions: says what the test told it to say, and remembers what it was given. */
class StandInDrop implements DropDesk, FileTrial {

    private final List<String> handed = new ArrayList<>();
    private Handed next = new Handed(List.of(), false, "Rien.");
    private Trial trial = new Trial(FileKind.SESSION, true, false, List.of(), Map.of(), List.of());

    void startAnew() {
        handed.clear();
    }

    void answers(Handed answer) {
        next = answer;
    }

    void says(Trial told) {
        trial = told;
    }

    List<String> handed() {
        return handed;
    }

    @Override
    public Handed hand(Uai uai, String name, byte[] content, String who) {
        handed.add(uai + " " + name + " " + new String(content) + " " + who);
        return next;
    }

    @Override
    public boolean reads(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).contains("sessionId");
    }

    @Override
    public Trial attempt(Uai uai, String name, byte[] content) {
        return trial;
    }
}
