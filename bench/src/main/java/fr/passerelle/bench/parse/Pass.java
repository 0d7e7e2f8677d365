package fr.passerelle.bench.parse;

import fr.passerelle.domain.school.Uai;

/** One reading of one export from its first byte to its last. */
public interface Pass {

    /** Returns how many pupils were kept; 0 by a parser alone. */
    int over(byte[] export, Uai uai) throws Exception;
}
