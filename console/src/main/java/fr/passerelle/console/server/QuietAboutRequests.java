package fr.passerelle.console.server;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.stereotype.Component;

/**
 * What a request carries never gets into the log: a name that somebody searched, a client's secret with a bad escape in
 * it. Tomcat and Spring quote what they cannot read; they are heard about errors of theirs only, whatever levels a site
 * has set.
 */
@Component
class QuietAboutRequests {

    private static final List<String> TELLTALES = List.of(
            "org.apache.tomcat",
            "org.apache.tomcat.util.http",
            "org.apache.tomcat.util.http.Parameters",
            "org.apache.coyote",
            "org.apache.coyote.http11.Http11Processor",
            "org.apache.catalina",
            "org.springframework.boot.web",
            "org.springframework.http",
            "org.springframework.web",
            "org.springframework.web.servlet.PageNotFound",
            "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
            "org.springframework.security");

    QuietAboutRequests(LoggingSystem logging) {
        TELLTALES.forEach(name -> logging.setLogLevel(name, LogLevel.ERROR));
    }
}
