/** The feed of certifications at Pix's own paths (contract pix 2): what LSU and LSL call. */
@NullMarked
package fr.passerelle.console.feed;

import org.jspecify.annotations.NullMarked;
