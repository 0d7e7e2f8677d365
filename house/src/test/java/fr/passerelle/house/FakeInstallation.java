package fr.passerelle.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher beside a jar that is none, with a Java that only tells what it was given. */
record FakeInstallation(Path home) {

    private static final int PATIENCE_SECONDS = 30;

    /** @param out both streams, as UTF-8 */
    record Launched(int code, String out) {}

    /** @param java what the shell runs for Java */
    static FakeInstallation in(Path home, String java) throws IOException {
        Files.copy(House.root().resolve("passerelle"), home.resolve("passerelle"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(home.resolve("passerelle.jar"));
        Path program = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\n" + java + "\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + program);
        }
        return new FakeInstallation(home);
    }

    /** @param variables on top of the environment, in which nothing of Passerelle is left */
    Launched launch(String command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder("sh", home.resolve("passerelle").toString(), command).redirectErrorStream(true);
        launcher.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
        launcher.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        launcher.environment().putAll(variables);
        Process process = launcher.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher does not end: " + out);
        }
        return new Launched(process.exitValue(), out);
    }
}
