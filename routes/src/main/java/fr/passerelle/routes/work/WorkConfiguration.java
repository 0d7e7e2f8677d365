package fr.passerelle.routes.work;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who hands work on, and who watches over it. */
@Configuration(proxyBeanMethods = false)
@Import({OldestWork.class, Relay.class, WorkAlarms.class, WorkWatch.class})
public class WorkConfiguration {}
