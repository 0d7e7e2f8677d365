package fr.passerelle.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A launcher's folder with nothing in it but the programs of PostgreSQL, which the first test class unpacks for all. */
final class ProgramsOfTheBuild implements BeforeAllCallback, AfterAllCallback {

    private static final String HOME = "passerelle.home";

    @Override
    public void beforeAll(ExtensionContext junit) throws IOException {
        Path home = Path.of("target", "home").toAbsolutePath();
        Files.createDirectories(home.resolve("hub/target"));
        System.setProperty(HOME, home.toString());
    }

    @Override
    public void afterAll(ExtensionContext junit) {
        System.clearProperty(HOME);
    }
}
