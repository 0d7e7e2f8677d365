package fr.passerelle.domain.file;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.work.Flow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folders at the top of the intake, in the order in which their files make sense: pupils come before what is said of
 * them. Whatever lies in any of them is minimised before it is kept: an export dropped in the wrong one is an export.
 */
public enum IntakeFolder {
    SIECLE("siecle", Flow.IMPORT_SIECLE, true, List.of(".xml", ".zip", ".csv")),
    GAR("gar", Flow.RECONCILE_ACCOUNTS, false, List.of(".json", IntakeFolder.ARCHIVE)),
    SESSIONS("sessions", Flow.PUSH_SESSION, true, List.of(".json")),
    RESULTS("results", Flow.READ_CLASS_RESULTS, true, List.of(".csv"));

    /** How the archive of an ENT ends. */
    public static final String ARCHIVE = ".tar.gz";

    /** How the file ends that is named as such an archive and gives its digest. */
    public static final String DIGEST = ".md5";

    /** Outcome of a file that was applied, or that is still at work. */
    public static final String DONE = "done";

    /** Outcome of a file of which nothing was applied; at the top of the intake, of one that no flow takes. */
    public static final String REFUSED = "refused";

    /** Outcome of a file of which a part waits for a person. */
    public static final String HELD = "held";

    /** Folders beside these, or beside the schools in them, in which the hub lays what it has dealt with. */
    public static final List<String> OUTCOMES = List.of(DONE, REFUSED, HELD);

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

    /** Where a file of that kind is dropped; empty when nobody knows what it is. */
    public static Optional<IntakeFolder> of(FileKind kind) {
        return switch (kind) {
            case SIECLE_ELEVES, SIECLE_STRUCTURES, SIECLE_NOMENCLATURE, FREGATA_CSV -> Optional.of(SIECLE);
            case GAR_ENT, GAR_EVENTS -> Optional.of(GAR);
            case SESSION -> Optional.of(SESSIONS);
            case CLASS_RESULTS -> Optional.of(RESULTS);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** All names, as a sentence tells them: {@code siecle, gar, sessions ou results}. */
    public static String names() {
        return InFrench.list(Arrays.stream(values()).map(IntakeFolder::folder).toList(), "ou");
    }

    /** Whether a name is that of an ENT's archive; case does not matter. */
    public static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ARCHIVE);
    }

    /** Its name. */
    public String folder() {
        return folder;
    }

    /** The flow that takes what nobody says otherwise of. */
    public Flow flow() {
        return flow;
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

    /**
     * Where a file lies under the intake: {@code siecle/9990001X/Structures.xml}, {@code gar/comptes.json}.
     *
     * @param uai school of the file; of no matter where the files of all schools lie together
     */
    public String place(String uai, String name) {
        return folder + "/" + (perSchool ? uai + "/" : "") + name;
    }

    /** Where its files are dropped, as it is told to people: {@code siecle/<UAI>/}, {@code gar/}. */
    public String where() {
        return place("<UAI>", "");
    }

    /** How the names of its files end, in lower case. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a file of that name is taken; case does not matter. */
    public boolean takes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    /** What it takes, in French: {@code le dossier gar reçoit des fichiers .json et .tar.gz}. */
    public String taken() {
        return "le dossier " + folder + " reçoit des fichiers " + InFrench.list(endings, "et");
    }
}
