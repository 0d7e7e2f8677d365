package fr.passerelle.routes.file;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.check.FileKinds;
import java.util.Optional;

/** A file that lies in another folder than those of its kind: it is told what it is, and where it belongs. */
public final class Misplaced {

    private Misplaced() {}

    /** Empty when that folder takes files of that kind, and when nobody knows what it is. */
    public static Optional<Finding> of(IntakeFolder folder, FileKind kind) {
        return IntakeFolder.of(kind)
                .filter(own -> own != folder)
                .map(own -> Finding.of(IntakeVerdict.WRONG_FOLDER).detailed(told(kind, own)));
    }

    /** Of a content that says what it is; empty for any other. */
    static Optional<Finding> of(IntakeFolder folder, String name, byte[] content) {
        return FileKinds.told(name, content).flatMap(kind -> of(folder, kind));
    }

    /** What a content is and where it belongs, in French; empty when it does not say. */
    static Optional<String> told(String name, byte[] content) {
        return FileKinds.told(name, content)
                .flatMap(kind -> IntakeFolder.of(kind).map(own -> told(kind, own)));
    }

    private static String told(FileKind kind, IntakeFolder own) {
        return kind.label() + ", à déposer dans " + own.where();
    }
}
