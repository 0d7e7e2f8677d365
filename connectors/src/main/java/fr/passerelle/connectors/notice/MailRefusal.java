package fr.passerelle.connectors.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.TreeSet;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What it means that a mail server took a message for nobody. Its words are left out: they quote addresses. */
final class MailRefusal {

    private MailRefusal() {}

    /** Final when every code is a permanent one (5xx), to be tried again otherwise. */
    static RuntimeException of(SendFailedException failure) {
        TreeSet<Integer> codes = new TreeSet<>();
        for (Exception e = failure; e instanceof MessagingException messaging; e = messaging.getNextException()) {
            int code = code(e);
            if (code > 0) {
                codes.add(code);
            }
        }
        boolean isFinal = !codes.isEmpty() && codes.stream().allMatch(code -> code / 100 == 5);
        String message = "courriel : le serveur n'a pris le message pour personne " + codes;
        return isFinal ? new NoticeRefused(message) : new NoticeUndelivered(message);
    }

    private static int code(Exception e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
