package fr.passerelle.domain.identity;

import fr.passerelle.domain.identity.NameAgreement.Degree;
import fr.passerelle.domain.identity.Resemblance.Sign;

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

    public static PersonCheck of(Resemblance resemblance) {
        if (resemblance.ine()) {
            return resemblance.birthdate() ? ofIneAndBirthdate(resemblance) : ofIne(resemblance);
        }
        return resemblance.localNumber() == Sign.SAME ? ofLocalNumber(resemblance) : ofNobodysNumber(resemblance);
    }

    /** Whether the pupil is the person without anybody's help. */
    public boolean isSame() {
        return this == SAME || this == NEW_INE || this == NEW_FIRST_NAME;
    }

    private static PersonCheck ofIneAndBirthdate(Resemblance resemblance) {
        if (calledSo(resemblance)) {
            return resemblance.localNumber() == Sign.OTHER
                            && resemblance.names().first() == Degree.CLOSE
                    ? ASK
                    : SAME;
        }
        if (resemblance.localNumber() != Sign.SAME) {
            return firstClose(resemblance) ? ASK : ASK_AS_TWO;
        }
        return lastClose(resemblance) ? NEW_FIRST_NAME : ASK;
    }

    private static PersonCheck ofIne(Resemblance resemblance) {
        boolean near = lastClose(resemblance) || resemblance.localNumber() == Sign.SAME;
        return firstClose(resemblance) && near ? ASK : ASK_AS_TWO;
    }

    private static PersonCheck ofLocalNumber(Resemblance resemblance) {
        if (!resemblance.birthdate()) {
            return resemblance.names().close() ? ASK : OTHER;
        }
        if (!firstClose(resemblance)) {
            return ASK_AS_TWO;
        }
        return calledSo(resemblance) && lastClose(resemblance) ? NEW_INE : ASK;
    }

    private static PersonCheck ofNobodysNumber(Resemblance resemblance) {
        return resemblance.birthdate() && resemblance.names().exact() ? ASK : OTHER;
    }

    /** By the first of the forenames: the second is often a twin's first, and never says by itself who somebody is. */
    private static boolean calledSo(Resemblance resemblance) {
        return resemblance.names().first().compareTo(Degree.CLOSE) <= 0;
    }

    private static boolean firstClose(Resemblance resemblance) {
        return resemblance.names().first() != Degree.DIFFERENT;
    }

    private static boolean lastClose(Resemblance resemblance) {
        return resemblance.names().last() != Degree.DIFFERENT;
    }
}
