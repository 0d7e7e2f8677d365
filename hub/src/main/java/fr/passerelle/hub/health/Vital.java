package fr.passerelle.hub.health;

import org.springframework.boot.actuate.health.HealthIndicator;

/** A component without which no school is served: when it does not answer, the hub is down (503). */
interface Vital extends HealthIndicator {

    /** What is said when the component does not answer in time: what is the matter and what to do, in French. */
    String silence();
}
