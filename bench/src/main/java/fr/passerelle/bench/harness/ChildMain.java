package fr.passerelle.bench.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The other side of {@link ChildJvm}. */
public final class ChildMain {

    /** What a child does for one line. */
    public interface Work {
        Map<String, Object> run(String what) throws Exception;
    }

    private ChildMain() {}

    /** Answers line by line until the parent has enough. Whatever else prints goes to the error output. */
    public static void serve(Work work) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        ObjectMapper json = new ObjectMapper();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String what = lines.readLine(); what != null; what = lines.readLine()) {
            answers.println(answer(json, work, what));
            answers.flush();
        }
    }

    private static String answer(ObjectMapper json, Work work, String what) throws Exception {
        try {
            return json.writeValueAsString(work.run(what));
        } catch (IOException e) {
            throw new IOException("mesure « " + what + " »", e);
        }
    }
}
