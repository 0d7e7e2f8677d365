/** Read from Pix Orga, every day, who is certifiable. */
@NullMarked
package fr.passerelle.routes.certifiability;

import org.jspecify.annotations.NullMarked;
