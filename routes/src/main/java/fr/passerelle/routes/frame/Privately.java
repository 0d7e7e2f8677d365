package fr.passerelle.routes.frame;

import fr.passerelle.mappings.files.PrivateFiles;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.endpoint.dsl.FileEndpointBuilderFactory.FileEndpointProducerBuilder;

/** Files that Camel writes, with the rights of those that the hub writes itself. */
public final class Privately {

    private Privately() {}

    /** A folder is closed before any file is in it; a file gets its name only with its rights. */
    public static EndpointProducerBuilder into(FileEndpointProducerBuilder folder) {
        return PrivateFiles.POSIX
                ? folder.advanced().chmod(PrivateFiles.files()).chmodDirectory(PrivateFiles.folders())
                : folder;
    }
}
