package fr.passerelle.console.flow;

import fr.passerelle.connectors.ledger.flow.FlowFigures;
import fr.passerelle.connectors.ledger.flow.Pause;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.work.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A flow as its line tells it.
 *
 * @param pause null while it is not held up
 */
record FlowRow(FlowFigures figures, State state, @Nullable Pause pause) {

    /** What is to be said first. */
    enum State {
        OFF("non configuré", Tone.IDLE),
        PAUSED("en pause", Tone.WATCH),
        STOPPED("arrêté", Tone.ALERT),
        QUARANTINED("en quarantaine", Tone.ALERT),
        FAILING("réessaie", Tone.WATCH),
        RUNNING("tourne", Tone.OK);

        private final String word;
        private final Tone tone;

        State(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        /** In French. */
        public String word() {
            return word;
        }

        public Tone tone() {
            return tone;
        }
    }

    /** @param isOff whether the settings leave it out; isStopped whether its route ought to run and does not */
    static FlowRow of(FlowFigures figures, @Nullable Pause pause, boolean isOff, boolean isStopped) {
        return new FlowRow(figures, state(figures, pause, isOff, isStopped), pause);
    }

    private static State state(FlowFigures figures, @Nullable Pause pause, boolean isOff, boolean isStopped) {
        if (pause != null) {
            return State.PAUSED;
        }
        if (isOff) {
            return State.OFF;
        }
        if (isStopped) {
            return State.STOPPED;
        }
        if (figures.quarantined() > 0) {
            return State.QUARANTINED;
        }
        return figures.failing() > 0 ? State.FAILING : State.RUNNING;
    }

    public Flow flow() {
        return figures.flow();
    }

    public String sentence() {
        return FlowWords.of(flow());
    }
}
