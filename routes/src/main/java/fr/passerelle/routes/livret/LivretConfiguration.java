package fr.passerelle.routes.livret;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The Récupération: its runs, its rehearsals, what people decide about it, and its delivery. */
@Configuration(proxyBeanMethods = false)
@Import({
    ControlDelivery.class,
    CrcnOfSchool.class,
    LivretDecisions.class,
    LivretDesk.class,
    LivretRecovery.class,
    RecoveryPlanning.class,
    RecoveryRehearsal.class,
    RecoveryRequests.class,
    RecoveryRun.class
})
public class LivretConfiguration {}
