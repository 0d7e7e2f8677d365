/** SIECLE's exports: pupils, structures, nomenclature (contract siecle). */
@NullMarked
package fr.passerelle.mappings.siecle;

import org.jspecify.annotations.NullMarked;
