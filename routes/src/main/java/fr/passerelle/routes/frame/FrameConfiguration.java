package fr.passerelle.routes.frame;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every flow shares. */
@Configuration(proxyBeanMethods = false)
@Import({
    CamelRouteDesk.class,
    Consumers.class,
    FailureNotes.class,
    FlowErrors.class,
    RunningFlows.class,
    StoppedRoutes.class,
    WorkInHand.class
})
public class FrameConfiguration {}
