package fr.passerelle.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Everything of the console. Whoever imports it provides the ledgers of {@code connectors}, a {@link java.time.Clock},
 * the {@link fr.passerelle.domain.livret.OpeningCalendar} and the {@link OperatorCredentials}.
 */
@Configuration
@ComponentScan
public class ConsoleConfiguration {}
