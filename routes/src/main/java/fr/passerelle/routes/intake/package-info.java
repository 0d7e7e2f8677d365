/** Receive: claim what is dropped in the intake, by folder or SFTP. */
@NullMarked
package fr.passerelle.routes.intake;

import org.jspecify.annotations.NullMarked;
