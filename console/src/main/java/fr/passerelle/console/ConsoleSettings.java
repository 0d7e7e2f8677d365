package fr.passerelle.console;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's way in.
 *
 * @param password itself or its BCrypt hash; blank when one is made and printed at each start
 * @param publicUrl address of the console as operators reach it; needed by notices, told in reports; blank when not known
 * @param proxies addresses whose word counts about where a request comes from
 * @param sessions of operators at once, at most
 */
@ConfigurationProperties("passerelle.console")
public record ConsoleSettings(
        @DefaultValue("operateur") String operator,
        @DefaultValue("") String password,
        @DefaultValue("") String publicUrl,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> proxies,
        @DefaultValue("200") int sessions) {

    private static final String KEY = "passerelle.console.";

    public ConsoleSettings {
        proxies = proxies.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** What keeps the console from opening. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.present(KEY + "operator", operator, "alors que la console ne s'ouvre pas sans lui");
        if (!password.isBlank()) {
            OperatorPassword.complaint(password)
                    .ifPresent(why -> faults.require(false, KEY + "password", why, "Donnez-en un autre, ou aucun"));
        }
        proxies.stream()
                .flatMap(address -> ProxyAddress.complaint(address).stream())
                .forEach(why -> faults.require(false, KEY + "proxies", why, "Donnez des adresses IP, ou aucune"));
        faults.atLeast(KEY + "sessions", sessions, 1);
        if (!publicUrl.isBlank()) {
            faults.web(KEY + "public-url", publicUrl, "https://passerelle.exemple.fr");
        }
        return faults.list();
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "ConsoleSettings[operator=" + operator + ", publicUrl=" + publicUrl + "]";
    }
}
