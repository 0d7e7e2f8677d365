package fr.passerelle.routes.schedule;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What happens by itself. */
@Configuration(proxyBeanMethods = false)
@Import({Nightly.class, Nights.class, QuartzScheduleDesk.class})
public class ScheduleConfiguration {}
