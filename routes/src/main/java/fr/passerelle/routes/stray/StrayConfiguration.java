package fr.passerelle.routes.stray;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The desk of what came without its pupil. */
@Configuration(proxyBeanMethods = false)
@Import({GivenAccounts.class, GivenLearners.class, GivenResults.class, LedgerStrayDesk.class})
public class StrayConfiguration {}
