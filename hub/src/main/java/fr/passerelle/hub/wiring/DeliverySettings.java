package fr.passerelle.hub.wiring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where control files go.
 *
 * @param folder null for {@code delivery} in the data folder; of no use when a server is given
 */
public record DeliverySettings(
        @DefaultValue("true") boolean enabled,
        @Nullable Path folder,
        @DefaultValue SftpSettings sftp) {}
