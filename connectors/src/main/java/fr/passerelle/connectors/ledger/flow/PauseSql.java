package fr.passerelle.connectors.ledger.flow;

/** Which work is held up, as statements ask it. */
public final class PauseSql {

    private static final String FLOWS =
            "array(select flow from flow_pause where resumed_at is null and flow is not null)";

    private static final String SCHOOLS = """
            array(select f.uai from flow_pause p join school f on f.uai = p.uai or f.successor = p.uai
                where p.resumed_at is null)""";

    /**
     * Whether work {@code w} is held up: its flow is, or its school. What operators are told of a school is of no harm to
     * it, and goes on.
     */
    public static final String IS_PAUSED = """
            (w.flow = any(%s) or w.flow <> 'SEND_NOTICE' and split_part(w.ordering_key, '/', 1) = any(%s))""".formatted(FLOWS, SCHOOLS);

    /** Whether a whole flow {@code running.flow} is. */
    public static final String IS_FLOW_PAUSED = "running.flow = any(%s)".formatted(FLOWS);

    private PauseSql() {}
}
