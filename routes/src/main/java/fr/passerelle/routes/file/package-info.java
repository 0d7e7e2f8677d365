/** Receive: claim what is dropped in the intake, by folder or SFTP; close it with its outcome. */
@NullMarked
package fr.passerelle.routes.file;

import org.jspecify.annotations.NullMarked;
