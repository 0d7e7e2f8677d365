package fr.passerelle.routes.intake;

import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.builder.endpoint.dsl.SftpEndpointBuilderFactory.SftpEndpointConsumerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The same intake on an SFTP server, when one is configured. The server's host key must be the one of the known-hosts
 * file: nothing is learnt on first use.
 */
@Component
@ConditionalOnExpression("!'${passerelle.intake.sftp.host:}'.isBlank()")
public class ReceiveBySftpRoute extends EndpointRouteBuilder {

    /** Polls that are skipped after a failed one. */
    private static final int BACKOFF = 15;

    private final Reception reception;
    private final long maxBytes;

    /** @param maxBytes larger files stay on the server, and the log says so */
    public ReceiveBySftpRoute(Reception reception, @Value("${passerelle.intake.max-bytes:67108864}") long maxBytes) {
        this.reception = reception;
        this.maxBytes = maxBytes;
    }

    @Override
    public void configure() {
        from(server("{{passerelle.intake.sftp.folder}}")
                        .recursive(true)
                        .antExclude(Reception.NOT_INPUT + ",**/*.tar.gz")
                        .antFilterCaseSensitive(false))
                .routeId("Receive a file by SFTP")
                .bean(reception, "claim(${body}, ${header." + Exchange.FILE_NAME + "}, null)");

        from(server("{{passerelle.intake.sftp.folder}}/gar").recursive(false).include(".*\\.(tar\\.gz|md5)"))
                .routeId("Bring a GAR-ENT archive by SFTP")
                .to(file("{{passerelle.intake.folder}}/gar").tempPrefix("."));
    }

    private SftpEndpointConsumerBuilder server(String folder) {
        return sftp("{{passerelle.intake.sftp.host}}:{{passerelle.intake.sftp.port}}/" + folder)
                .username("{{passerelle.intake.sftp.username}}")
                .privateKeyFile("{{passerelle.intake.sftp.private-key}}")
                .knownHostsFile("{{passerelle.intake.sftp.known-hosts}}")
                .strictHostKeyChecking("yes")
                .useUserKnownHostsFile(false)
                .binary(true)
                .delete(true)
                .filterFile(ReceiveRoute.NOT_EMPTY)
                .delay("{{passerelle.intake.delay}}")
                .readLock("changed")
                .readLockMinAge("{{passerelle.intake.min-age}}")
                // A server that is away, or whose key changed, is told in the log, but not every two seconds.
                .backoffErrorThreshold(1)
                .backoffMultiplier(BACKOFF)
                .filter(new NotTooLarge(maxBytes))
                .advanced()
                .throwExceptionOnConnectFailed(true)
                .basic();
    }
}
