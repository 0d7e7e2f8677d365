package fr.passerelle.hub.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When the disk of the data folder needs eyes.
 *
 * @param low free room below which somebody should look; the hub goes on
 */
@ConfigurationProperties("passerelle.disk")
public record DiskSettings(@DefaultValue("1GB") DataSize low) {}
