package fr.passerelle.hub.health;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Bounds every {@link HealthIndicator} of this package: whoever adds one need not think of what happens when it hangs. */
@Component
final class BoundedHealths implements BeanPostProcessor, DisposableBean {

    private final List<BoundedHealth> all = new CopyOnWriteArrayList<>();

    /** As many threads as components at most: each has one look at once. */
    private final ExecutorService threads = Executors.newCachedThreadPool(look -> {
        Thread thread = new Thread(look, "health");
        thread.setDaemon(true);
        return thread;
    });

    private final ObjectProvider<Clock> clock;

    BoundedHealths(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HealthIndicator component
                && bean.getClass().getPackage().equals(BoundedHealths.class.getPackage())) {
            BoundedHealth bounded = new BoundedHealth(
                    component,
                    threads,
                    () -> all.forEach(BoundedHealth::begin),
                    () -> clock.getObject().instant());
            all.add(bounded);
            return bounded;
        }
        return bean;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
