package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.work.WorkKey;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.SessionFile;
import java.util.OptionalLong;

/** In what order received files are worked on: those of one flow and key follow each other. */
public final class FileOrder {

    private FileOrder() {}

    /**
     * The key of a file. The files of a school follow each other, for each tells what has become of the one before; a
     * session depends on its own earlier versions alone, and goes by its number.
     *
     * @param uai school whose folder it came from, empty when it concerns several: those go by their name
     */
    public static String key(Flow flow, String uai, String name, byte[] content) {
        boolean ofItsNumber = flow == Flow.PUSH_SESSION && !uai.isEmpty();
        return ofItsNumber ? session(uai, name, content) : ofSchool(uai, name);
    }

    /** The key of a file that is no session. */
    public static String ofSchool(String uai, String name) {
        return uai.isEmpty() ? name : uai;
    }

    /** One that cannot be read has no number; it will be refused, and nothing depends on that. */
    private static String session(String uai, String name, byte[] content) {
        OptionalLong number = new SessionFile().number(content);
        return WorkKey.within(uai, number.isPresent() ? Long.toString(number.getAsLong()) : name);
    }
}
