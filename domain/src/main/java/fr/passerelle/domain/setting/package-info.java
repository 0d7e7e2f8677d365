/** The settings as people read them. */
@NullMarked
package fr.passerelle.domain.setting;

import org.jspecify.annotations.NullMarked;
