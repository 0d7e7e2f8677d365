package fr.passerelle.routes.intake;

import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.builder.endpoint.dsl.FileEndpointBuilderFactory.FileEndpointConsumerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder where exports are dropped. A file is claimed in the ledger before its source is deleted; if the hub dies in
 * between, the same content is claimed again, which changes nothing.
 */
@Component
public class ReceiveRoute extends EndpointRouteBuilder {

    /** Camel's test of a file that somebody has written into. */
    static final String NOT_EMPTY = "${file:size} > 0";

    private final Reception reception;
    private final long maxBytes;

    /** @param maxBytes larger files are set aside without being read */
    public ReceiveRoute(Reception reception, @Value("${passerelle.intake.max-bytes:67108864}") long maxBytes) {
        this.reception = reception;
        this.maxBytes = maxBytes;
    }

    @Override
    public void configure() {
        from(folder("{{passerelle.intake.folder}}")
                        .antExclude(Reception.NOT_INPUT + ",**/*.tar.gz")
                        .antFilterCaseSensitive(false))
                .routeId("Receive a dropped file")
                .choice()
                .when(header(Exchange.FILE_LENGTH).isGreaterThan(maxBytes))
                .bean(reception, "setAsideUnread(${header." + Exchange.FILE_PATH + "})")
                .otherwise()
                .bean(reception, "claim(${body}, ${header." + Exchange.FILE_NAME + "}, null)");

        from(folder("{{passerelle.intake.folder}}/gar")
                        .recursive(false)
                        .include(".*\\.md5")
                        .filter(new ArchiveIsThere()))
                .routeId("Receive a GAR-ENT archive")
                .bean(reception, "claimArchive(${header." + Exchange.FILE_PATH + "}, ${body})");
    }

    /** An empty file is left until it is written; Camel's read lock would wait for it and hold up all the others. */
    private FileEndpointConsumerBuilder folder(String path) {
        return file(path)
                .recursive(true)
                .delete(true)
                .filterFile(NOT_EMPTY)
                .delay("{{passerelle.intake.delay}}")
                .initialDelay(0)
                .maxMessagesPerPoll(500)
                .readLock("changed")
                .readLockMinAge("{{passerelle.intake.min-age}}")
                .advanced()
                .autoCreate(true)
                .basic();
    }
}
