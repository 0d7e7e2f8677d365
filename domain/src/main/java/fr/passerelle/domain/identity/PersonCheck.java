package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.Likeness.Sign;
import fr.passerelle.domain.identity.NameAgreement.Degree;

/**
 * Whether the pupil of an export is a person whom the ledger knows, as SIECLE itself asks (contract siecle A.7: the local
 * number, else the INE, confirmed by birth date and names). The table is in {@code docs/identite.md}; a test holds one to
 * the other.
 */
public enum PersonCheck {
    /** The same person. */
    SAME,
    /** The same person, under another INE. */
    NEW_INE,
    /** The same person, under another first name. */
    NEW_FIRST_NAME,
    /** A person must look: it may be the same. */
    ASK,
    /** A person must look, and can only say that they are two: what the documents share is somebody's mistake. */
    ASK_AS_TWO,
    /** Somebody else. */
    OTHER;

    public static PersonCheck of(Likeness likeness) {
        if (likeness.ine()) {
            return likeness.birthdate() ? ofIneAndBirthdate(likeness) : ofIne(likeness);
        }
        return likeness.localNumber() == Sign.SAME ? ofLocalNumber(likeness) : ofNobodysNumber(likeness);
    }

    /** Whether the pupil is the person without anybody's help. */
    public boolean isSame() {
        return this == SAME || this == NEW_INE || this == NEW_FIRST_NAME;
    }

    private static PersonCheck ofIneAndBirthdate(Likeness likeness) {
        if (firstClose(likeness)) {
            return SAME;
        }
        if (likeness.localNumber() != Sign.SAME) {
            return ASK_AS_TWO;
        }
        return lastClose(likeness) ? NEW_FIRST_NAME : ASK;
    }

    private static PersonCheck ofIne(Likeness likeness) {
        boolean near = lastClose(likeness) || likeness.localNumber() == Sign.SAME;
        return firstClose(likeness) && near ? ASK : ASK_AS_TWO;
    }

    private static PersonCheck ofLocalNumber(Likeness likeness) {
        if (!likeness.birthdate()) {
            return likeness.names().close() ? ASK : OTHER;
        }
        if (!firstClose(likeness)) {
            return ASK_AS_TWO;
        }
        return lastClose(likeness) ? NEW_INE : ASK;
    }

    private static PersonCheck ofNobodysNumber(Likeness likeness) {
        return likeness.birthdate() && likeness.names().exact() ? ASK : OTHER;
    }

    private static boolean firstClose(Likeness likeness) {
        return likeness.names().first() != Degree.DIFFERENT;
    }

    private static boolean lastClose(Likeness likeness) {
        return likeness.names().last() != Degree.DIFFERENT;
    }
}
