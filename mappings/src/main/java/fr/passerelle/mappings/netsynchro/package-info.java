/** What NetSynchro hands out: the exports of SIECLE of one school, or an error document (contract siecle A.1). */
@NullMarked
package fr.passerelle.mappings.netsynchro;

import org.jspecify.annotations.NullMarked;
