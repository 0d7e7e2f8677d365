/** Certifications, their statuses and the 16 competences of the CRCN. */
@NullMarked
package fr.passerelle.domain.certification;

import org.jspecify.annotations.NullMarked;
