/** What a school is made of, as SIECLE exports it: structures and nomenclature. */
@NullMarked
package fr.passerelle.mappings.siecle.referential;

import org.jspecify.annotations.NullMarked;
