package fr.passerelle.routes.intake;

import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The same intake on an SFTP server, when one is configured. The server's host key must be the one of the known-hosts
 * file: nothing is learnt on first use.
 */
@Component
@ConditionalOnProperty("passerelle.intake.sftp.host")
public class ReceiveBySftpRoute extends EndpointRouteBuilder {

    private final Reception reception;

    public ReceiveBySftpRoute(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void configure() {
        from(sftp("{{passerelle.intake.sftp.host}}:{{passerelle.intake.sftp.port}}/{{passerelle.intake.sftp.folder}}")
                        .username("{{passerelle.intake.sftp.username}}")
                        .privateKeyFile("{{passerelle.intake.sftp.private-key}}")
                        .knownHostsFile("{{passerelle.intake.sftp.known-hosts}}")
                        .strictHostKeyChecking("yes")
                        .useUserKnownHostsFile(false)
                        .recursive(true)
                        .binary(true)
                        .delete(true)
                        .filterFile(ReceiveRoute.NOT_EMPTY)
                        .delay("{{passerelle.intake.delay}}")
                        .readLock("changed")
                        .readLockMinAge("{{passerelle.intake.min-age}}")
                        .antExclude(Reception.NOT_INPUT + ",**/*.tar.gz")
                        .antFilterCaseSensitive(false)
                        .advanced()
                        .throwExceptionOnConnectFailed(false))
                .routeId("Receive a file by SFTP")
                .bean(reception, "claim(${body}, ${header." + Exchange.FILE_NAME + "}, null)");
    }
}
