package fr.passerelle.load;

import java.nio.file.Path;

/**
 * What the bench tells the tool, by properties of the system named {@code load.*}.
 *
 * @param base address of the hub
 * @param token of the client, from the environment so that no list of processes shows it
 * @param lines who asks: {@code path,ifNoneMatch,count}
 * @param status what each must be answered
 * @param conditional whether they say which entity tag they hold
 * @param requests in all
 * @param rate a second; 0: as fast as the users get their answers
 * @param users connections at once, and those that warm the tool up
 * @param warmUps by user, before
 * @param warmUpPath what they ask for
 * @param bodyEvery the certifications are counted in one answer of so many
 * @param elapsed where the nanoseconds are written: those on the clock, those of this process
 */
record LoadSettings(
        String base,
        String token,
        Path lines,
        int status,
        boolean conditional,
        int requests,
        int rate,
        int users,
        int warmUps,
        String warmUpPath,
        int bodyEvery,
        Path elapsed) {

    static LoadSettings read() {
        return new LoadSettings(
                text("base"),
                System.getenv().getOrDefault("LOAD_TOKEN", ""),
                Path.of(text("lines")),
                number("status"),
                Boolean.parseBoolean(text("conditional")),
                number("requests"),
                number("rate"),
                number("users"),
                number("warmUps"),
                text("warmUpPath"),
                number("bodyEvery"),
                Path.of(text("elapsed")));
    }

    private static int number(String name) {
        return Integer.parseInt(text(name));
    }

    private static String text(String name) {
        String value = System.getProperty("load." + name);
        if (value == null) {
            throw new IllegalArgumentException("load." + name + " is missing");
        }
        return value;
    }
}
