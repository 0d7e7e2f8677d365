package fr.passerelle.routes.livret;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The Récupération: its runs, its rehearsals, what people decide about it, and its delivery. */
@Configuration(proxyBeanMethods = false)
@Import({
    ControlDelivery.class,
    CrcnOfSchool.class,
    LivretDecisions.class,
    LedgerRecuperationDesk.class,
    SchoolRecuperation.class,
    RecuperationPlanning.class,
    RecuperationRehearsal.class,
    RecuperationRequests.class,
    RecuperationWriting.class
})
public class LivretConfiguration {}
