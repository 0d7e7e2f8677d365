package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.file.LeftAlone;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a report in {@code refused/} says of what is left in place; the same each time, so that it is found again. */
final class LeftReport {

    private LeftReport() {}

    static String of(LeftAlone one) {
        return "Laissé en place par Passerelle : " + one.path() + "\nOù : " + one.place() + "\nPourquoi : "
                + one.cause().sentence() + ".\nQue faire : " + one.cause().remedy();
    }

    /** By the paths of what is left in one place. */
    static Map<String, String> of(Collection<LeftAlone> all) {
        Map<String, String> reports = new LinkedHashMap<>();
        all.forEach(one -> reports.put(one.path(), of(one)));
        return reports;
    }
}
