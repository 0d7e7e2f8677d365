package fr.passerelle.connectors.ledger;

import java.util.Objects;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The root cause of a failure, in one line. */
public final class FailureLine {

    private static final int LONGEST = 1000;

    /** PostgreSQL keeps no NUL, and one line has no other control character. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private FailureLine() {}

    public static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = CONTROL.matcher(root.getClass().getSimpleName() + ": " + message(root))
                .replaceAll(" ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Without PostgreSQL's detail, which quotes the row, hence the pupil. */
    private static String message(Throwable root) {
        ServerErrorMessage server = root instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return Objects.requireNonNullElse(server == null ? root.getMessage() : server.getMessage(), "");
    }
}
