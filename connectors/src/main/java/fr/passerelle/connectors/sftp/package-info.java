/** An SFTP server as settings name it, for whoever lays files there or fetches them. */
@NullMarked
package fr.passerelle.connectors.sftp;

import org.jspecify.annotations.NullMarked;
