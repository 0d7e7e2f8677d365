package fr.passerelle.hub.start;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Holds back what libraries complain about while the hub starts: when it does start, they are logged after all; when it
 * does not, the terminal is left to the sentence that says why, and they go with the stack trace.
 */
final class StartLog extends TurboFilter {

    private static final String OURS = "fr.passerelle.";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final List<ILoggingEvent> held = new ArrayList<>();

    /** To be called once Spring has configured the log: that forgets every filter. */
    void hold() {
        context.addTurboFilter(this);
        start();
    }

    @Override
    public synchronized FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        boolean isComplaint = thrown != null
                || level.isGreaterOrEqual(Level.WARN) && !logger.getName().startsWith(OURS);
        // Without a text it is but asked whether the level is on.
        if (!isStarted() || !isComplaint || format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        held.add(new LoggingEvent(StartLog.class.getName(), logger, level, format, thrown, params));
        return FilterReply.DENY;
    }

    /** The hub has started. */
    synchronized void release() {
        end();
        held.forEach(event -> context.getLogger(event.getLoggerName()).callAppenders(event));
        held.clear();
    }

    /** It has not: what was held, as text. Nothing more is held. */
    synchronized String give() {
        end();
        StringBuilder text = new StringBuilder();
        held.forEach(event -> text.append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(" : ")
                .append(event.getFormattedMessage())
                .append(System.lineSeparator())
                .append(
                        event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        return text.toString();
    }

    private void end() {
        stop();
        context.getTurboFilterList().remove(this);
    }
}
