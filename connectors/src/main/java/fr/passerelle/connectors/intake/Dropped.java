package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file dropped into the intake is, told by its place and its name. Of which kind it is follows from its content, at its claim. */
public sealed interface Dropped {

    /**
     * A file that a flow takes, to be claimed.
     *
     * @param folder at the top of the intake
     * @param uai school of its folder, empty when the file concerns several
     * @param name without its folders
     */
    record Input(IntakeFolder folder, String uai, String name) implements Dropped {}

    /** Not an input by itself: the digest of an archive, a hidden file, what a desktop lays for itself. Left where it is. */
    record Companion() implements Dropped {}

    /** A file that its name says is still being written. Left where it is, and told once nobody has written it for long. */
    record Partial() implements Dropped {}

    /**
     * A file in a folder that takes none with such an ending, to be refused.
     *
     * @param folder at the top of the intake
     * @param name without its folders
     */
    record Misnamed(IntakeFolder folder, String name) implements Dropped {}

    /**
     * A file that no flow takes for the place where it lies, or for its odd name, to be refused.
     *
     * @param why in French, for an operator
     */
    record Unknown(String why) implements Dropped {}

    /** In French, for an operator. */
    String ODD_NAME =
            "son nom, ou celui de son dossier, porte un caractère invisible, une barre oblique inverse, un blanc"
                    + " au début ou à la fin, ou n'est pas en UTF-8. Renommez-le, puis redéposez-le.";

    /** @param path relative to the intake, parts separated by {@code /}, such as {@code siecle/9990001X/Structures.xml} */
    static Dropped of(String path) {
        List<String> parts = List.of(path.split("/"));
        String name = parts.get(parts.size() - 1);
        if (PassingName.isPartial(name)) {
            return new Partial();
        }
        if (PassingName.isOfDesktop(name) || name.toLowerCase(Locale.ROOT).endsWith(IntakeFolder.DIGEST)) {
            return new Companion();
        }
        if (EntryName.isOdd(path)) {
            return new Unknown(ODD_NAME);
        }
        Optional<IntakeFolder> folder = IntakeFolder.named(parts.get(0));
        if (parts.size() == 2 && folder.isPresent() && !folder.get().isPerSchool()) {
            return in(folder.get(), "", name);
        }
        Optional<Uai> uai = parts.size() == 3 ? Uai.parse(parts.get(1)) : Optional.empty();
        if (uai.isEmpty()) {
            return new Unknown("déposez le fichier dans le dossier d'un établissement, par exemple "
                    + IntakeFolder.SIECLE.where());
        }
        return folder.filter(IntakeFolder::isPerSchool)
                .map(known -> in(known, uai.get().value(), name))
                .orElseGet(() -> new Unknown("dossier inconnu : attendu " + IntakeFolder.names()));
    }

    private static Dropped in(IntakeFolder folder, String uai, String name) {
        return folder.takes(name) ? new Input(folder, uai, name) : new Misnamed(folder, name);
    }
}
