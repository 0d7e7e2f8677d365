package fr.passerelle.demo;

import fr.passerelle.simulators.academy.Academy;
import org.springframework.context.ConfigurableApplicationContext;

/** What a year is played with. */
record Year(Academy academy, DemoClock clock, ConfigurableApplicationContext hub, DemoFolder folder, Intake intake) {}
