package fr.passerelle.connectors.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of the ledger. One whose connection is dead is rolled back already: the server does that when a client is
 * gone, as does a server that dies. Were that an error, it would hide the failure which ended the transaction, and Spring
 * would log that one with its trace.
 */
public final class LedgerTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(LedgerTransactions.class);

    public LedgerTransactions(DataSource ledger) {
        super(ledger);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            if (!isConnectionDead()) {
                throw e;
            }
            log.debug("the connection is gone, and the transaction with it: {}", e.toString());
        }
    }

    /** The pool closes a connection that was found dead. */
    private boolean isConnectionDead() {
        DataSource ledger = obtainDataSource();
        Connection connection = DataSourceUtils.getConnection(ledger);
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        } finally {
            DataSourceUtils.releaseConnection(connection, ledger);
        }
    }
}
