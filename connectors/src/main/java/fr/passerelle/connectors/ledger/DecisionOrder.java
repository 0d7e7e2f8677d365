package fr.passerelle.connectors.ledger;

/**
 * The order in which decisions were taken, as the journal tells it: two may be of one instant, and questions are not answered in
 * the order in which they were asked.
 */
public final class DecisionOrder {

    private DecisionOrder() {}

    /**
     * SQL of a number that grows from one decision to the next, whatever they are about; null while nothing is decided.
     *
     * @param holdId SQL of the number of the hold that was decided
     */
    public static String of(String holdId) {
        return """
                (select max(told.id) from journal told
                    where told.action = 'HOLD_CLOSED' and told.details ->> 'hold' = (%s)::text)""".formatted(holdId);
    }
}
