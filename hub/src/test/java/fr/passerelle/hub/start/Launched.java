package fr.passerelle.hub.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The launcher itself, as it is installed in a folder of its own, with a small program in the place of the hub.
 *
 * @param exitCode of the program, as a supervisor sees it
 */
public record Launched(int exitCode, List<String> lines) {

    private static final int PATIENCE_SECONDS = 300;

    /** @param environment the whole of it, but for the path, and for the Java of this test unless it names another */
    public static Launched with(Path home, Class<?> program, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Path launcher = Files.copy(
                root().resolve("passerelle"), home.resolve("passerelle"), StandardCopyOption.REPLACE_EXISTING);
        jar(home.resolve("passerelle.jar"), program);
        Path terminal = home.resolve("terminal.txt");
        ProcessBuilder process = new ProcessBuilder("sh", launcher.toString())
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile());
        process.command().addAll(List.of(words));
        process.environment().keySet().removeIf(name -> !name.equals("PATH"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().putAll(environment);
        Process started = process.start();
        try {
            if (!started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + Files.readString(terminal));
            }
            return new Launched(started.exitValue(), Files.readAllLines(terminal, StandardCharsets.UTF_8));
        } finally {
            started.destroyForcibly();
        }
    }

    private static void jar(Path file, Class<?> program) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, program.getName());
        String entry = program.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream code = program.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("hub/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
