package fr.passerelle.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The launcher as it is installed, with a Java that only tells what it was given. */
record FakeInstallation(Path home) {

    /** @param out both streams */
    record Launched(int code, String out) {}

    /** @param java what the shell runs for Java */
    static FakeInstallation in(Path home, String java) throws IOException {
        Path program = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\n" + java + "\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + program);
        }
        return new FakeInstallation(home);
    }

    /** @param variables the whole environment, but for the path and Java */
    Launched launch(String command, Map<String, String> variables) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("JAVA_HOME", home.resolve("jdk").toString());
        fr.passerelle.hub.start.Launched run =
                fr.passerelle.hub.start.Launched.with(home, FakeInstallation.class, environment, command);
        return new Launched(run.exitCode(), String.join("\n", run.lines()) + "\n");
    }
}
