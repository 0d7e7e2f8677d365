package fr.passerelle.console.server;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session travels in a cookie only, out of reach of scripts and of other sites' forms. */
@Configuration
public class SessionCookie {

    /** Of the cookie. */
    public static final String NAME = "PASSERELLE";

    @Bean
    ServletContextInitializer cookieOnly() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setName(NAME);
            context.getSessionCookieConfig().setHttpOnly(true);
        };
    }

    @Bean
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax().whenHasName(NAME);
    }
}
