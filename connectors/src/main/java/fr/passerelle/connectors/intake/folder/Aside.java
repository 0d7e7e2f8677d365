package fr.passerelle.connectors.intake.folder;

import fr.passerelle.connectors.intake.SafeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;

/**
 * The folder of what no flow takes. What lies in it may be the only copy of a file, so nothing is ever written over: when
 * a name is taken by something else, a digest makes another of it. The very same file or report is there once.
 */
record Aside(OutcomeFolder folder) {

    /** The digest of a content is enough for two; the others are for whoever takes our names on purpose. */
    private static final int TRIES = 20;

    /** What is done under a name when it suits. */
    private interface Attempt {

        boolean isDone(String name) throws IOException;
    }

    /** Keeps a file with its report beside it. */
    void keep(String name, byte[] content, byte[] report) throws IOException {
        first(name, content, own -> {
            String beside = own + SafeName.REPORT;
            boolean suits = suits(own, content) && suits(beside, report);
            if (suits) {
                add(own, content);
                add(beside, report);
            }
            return suits;
        });
    }

    /** Moves a file of the intake here, with its report beside it. */
    void take(FolderEntry file, String name, byte[] report) throws IOException {
        byte[] unread = (file.size() + " " + file.modified()).getBytes(StandardCharsets.UTF_8);
        first(name, unread, own -> {
            String beside = own + SafeName.REPORT;
            boolean suits = folder.isFree(own) && suits(beside, report);
            if (suits) {
                folder.take(file, own);
                add(beside, report);
            }
            return suits;
        });
    }

    /** Writes a report on a file that lies elsewhere. */
    void tell(String name, byte[] report) throws IOException {
        first(name, report, own -> {
            String beside = own + SafeName.REPORT;
            boolean suits = suits(beside, report);
            if (suits) {
                add(beside, report);
            }
            return suits;
        });
    }

    /** Removes such a report, unless somebody changed it. */
    void untell(String name, byte[] report) throws IOException {
        first(name, report, own -> {
            String beside = own + SafeName.REPORT;
            boolean isOurs = folder.holds(beside, report);
            if (isOurs) {
                folder.delete(beside);
            }
            return isOurs || folder.isFree(beside);
        });
    }

    private static void first(String name, byte[] content, Attempt attempt) throws IOException {
        for (int n = 0; n < TRIES; n++) {
            try {
                if (attempt.isDone(n == 0 ? SafeName.ofFile(name) : SafeName.ofFile(name, content, n))) {
                    return;
                }
            } catch (FileAlreadyExistsException e) {
                // Another node took the name since we asked whether it is free: the next one.
            }
        }
        throw new FileAlreadyExistsException("every name that would suit");
    }

    private boolean suits(String name, byte[] content) throws IOException {
        return folder.isFree(name) || folder.holds(name, content);
    }

    private void add(String name, byte[] content) throws IOException {
        if (folder.isFree(name)) {
            folder.add(name, content);
        }
    }
}
