package fr.passerelle.connectors.broker;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has a consumer fetch a number only when it is ready for it. By itself the client of Artemis fetches thousands ahead: they
 * would lie in the memory of a node that is busy, where no other can take them. One question more for each piece of work is
 * nothing beside what the work costs. Whatever the address of the broker asks for: no other value suits the hub.
 */
public final class OneNumberAtATime implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        Object factory = bean instanceof JmsPoolConnectionFactory pool ? pool.getConnectionFactory() : bean;
        if (factory instanceof ActiveMQConnectionFactory artemis) {
            artemis.setConsumerWindowSize(0);
        }
        return bean;
    }
}
