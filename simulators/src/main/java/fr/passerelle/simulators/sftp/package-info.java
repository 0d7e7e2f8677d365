/** A stand-in for the SFTP server on which schools drop their files. */
@NullMarked
package fr.passerelle.simulators.sftp;

import org.jspecify.annotations.NullMarked;
