/** A folder of an SFTP server as a place where files are dropped. */
@NullMarked
package fr.passerelle.connectors.intake.sftp;

import org.jspecify.annotations.NullMarked;
