package fr.passerelle.console.server;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** A redirect names a path and no host: the host that a request names is whatever its sender wrote. */
@Component
class OwnRedirects implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** After the settings of the site: this is not one. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
    }
}
