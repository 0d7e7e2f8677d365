package fr.passerelle.mappings.report;

import java.util.List;

/**
 * Where the pages of the console are.
 *
 * @param base address as operators reach it, empty when nobody told: pages are then told by their path
 */
public record ConsoleAddress(String base) {

    /** Where all that waits is listed. */
    public static final String HOLDS = "/suspens";

    public ConsoleAddress {
        base = base.strip().replaceAll("/+$", "");
    }

    /** @param path from the root of the console, with its first slash */
    public String page(String path) {
        return base + path;
    }

    /** The page where a hold is decided. */
    public String hold(long number) {
        return page(HOLDS + "/" + number);
    }

    /** The page of the only hold, else of all that waits. */
    public String holds(List<Long> numbers) {
        return numbers.size() == 1 ? hold(numbers.get(0)) : page(HOLDS);
    }
}
