package fr.passerelle.routes.session;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steps of sessions. */
@Configuration(proxyBeanMethods = false)
@Import({
    IssueReports.class,
    SessionCandidates.class,
    SessionCheck.class,
    SessionReading.class,
    SessionPush.class,
    SessionTrial.class
})
public class SessionConfiguration {}
