package fr.passerelle.domain.file;

import fr.passerelle.domain.work.Flow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folders at the top of the intake, in the order in which their files make sense: pupils come before what is said of
 * them. Whatever lies in any of them is minimised before it is kept: an export dropped in the wrong one is an export.
 */
public enum IntakeFolder {
    SIECLE("siecle", Flow.IMPORT_SIECLE, true, List.of()),
    GAR("gar", Flow.RECONCILE_ACCOUNTS, false, List.of(".json", ".tar.gz")),
    SESSIONS("sessions", Flow.PUSH_SESSION, true, List.of(".json")),
    RESULTS("results", Flow.READ_CLASS_RESULTS, true, List.of(".csv"));

    /** Folders beside these, or beside the schools in them, in which the hub lays what it has dealt with. */
    public static final Set<String> OUTCOMES = Set.of("done", "refused", "held");

    private final String folder;
    private final Flow flow;
    private final boolean perSchool;
    private final List<String> endings;

    IntakeFolder(String folder, Flow flow, boolean perSchool, List<String> endings) {
        this.folder = folder;
        this.flow = flow;
        this.perSchool = perSchool;
        this.endings = endings;
    }

    /** The folder of that name; empty for any other. */
    public static Optional<IntakeFolder> named(String folder) {
        return Arrays.stream(values())
                .filter(known -> known.folder.equals(folder))
                .findFirst();
    }

    /** Where files of a flow are dropped, and their outcome is laid: SIECLE's for all that is about an export. */
    public static IntakeFolder of(Flow flow) {
        return Arrays.stream(values())
                .filter(known -> known.flow == flow)
                .findFirst()
                .orElse(SIECLE);
    }

    /** All names, as a sentence tells them: {@code siecle, gar, sessions ou results}. */
    public static String names() {
        List<String> all = Arrays.stream(values()).map(IntakeFolder::folder).toList();
        return String.join(", ", all.subList(0, all.size() - 1)) + " ou " + all.get(all.size() - 1);
    }

    /** Its name. */
    public String folder() {
        return folder;
    }

    /**
     * Which flow takes a file of that kind that lies here. The folder decides, whatever the file is: its flow says what is
     * wrong with it. But what a school is made of lies with its pupils.
     */
    public Flow flowOf(FileKind kind) {
        return switch (kind) {
            case SIECLE_STRUCTURES, SIECLE_NOMENCLATURE -> this == SIECLE ? Flow.READ_REFERENTIAL : flow;
            default -> flow;
        };
    }

    /** Whether files lie in a folder of each school, named by its UAI, or right here. */
    public boolean isPerSchool() {
        return perSchool;
    }

    /** Whether a file of that name is taken; case does not matter. */
    public boolean takes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(lower::endsWith);
    }

    /** What it takes, in French: {@code le dossier gar reçoit des fichiers .json et .tar.gz}. */
    public String taken() {
        return "le dossier " + folder + " reçoit des fichiers " + String.join(" et ", endings);
    }
}
