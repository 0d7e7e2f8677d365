package fr.passerelle.console.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses (400) the one character that PostgreSQL cannot keep, before anybody reads it: a NUL in an address or in the
 * field of a form. The rest is Spring Security's own strictness.
 */
@Configuration
class Firewall {

    private static final char NUL = '\0';
    private static final String ENCODED_NUL = "%00";

    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                String query = request.getQueryString();
                boolean ofError =
                        request.getDispatcherType() == DispatcherType.ERROR; // our page about this very request
                if (!ofError && query != null && query.contains(ENCODED_NUL)) {
                    throw new RequestRejectedException("a NUL in the address");
                }
                return super.getFirewalledRequest(request);
            }
        };
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf(NUL) < 0);
        return firewall;
    }
}
