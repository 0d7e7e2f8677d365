package fr.passerelle.simulators.academy.truth;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.school.Directory;
import fr.passerelle.simulators.academy.school.Stage;
import java.util.Arrays;
import java.util.stream.Stream;

/** Files that came out wrong somewhere: what people's tools make of good ones, and what must not be taken at all. */
public enum OddFile {
    /** The only export of November, cut in the middle. */
    TRUNCATED(Stage.MOVEMENTS, IntakeFolder.SIECLE, "ExportXML_ElevesSansAdresses.zip", Fate.REFUSED),
    /** The same besides the good one. */
    TRUNCATED_BESIDES(Stage.MOVEMENTS, IntakeFolder.SIECLE, "ExportXML_ElevesSansAdresses-coupe.zip", Fate.REFUSED),
    /** Another school's. */
    MISPLACED(Stage.MOVEMENTS, IntakeFolder.SIECLE, "ExportXML_ElevesSansAdresses-egare.zip", Fate.REFUSED),
    /** Of a school that has closed: the one that has taken it over exports its pupils. */
    OF_A_CLOSED_SCHOOL(Stage.MOVEMENTS, IntakeFolder.SIECLE, "ExportXML_ElevesSansAdresses.zip", Fate.REFUSED),
    /** The CSV of an agricultural school with numbers that a spreadsheet rewrote. */
    FREGATA_FROM_A_SPREADSHEET(Stage.MOVEMENTS, IntakeFolder.SIECLE, "fregata-tableur.csv", Fate.REFUSED),
    THUMBNAILS(Stage.RENTREE, IntakeFolder.SIECLE, "Thumbs.db", Fate.LEFT),
    /** What a program keeps beside a file that somebody has open. */
    OPEN_ELSEWHERE(Stage.RENTREE, IntakeFolder.SIECLE, "~$ElevesSansAdresses.xml", Fate.LEFT),
    /** What a program of file transfer writes before it is at the end. */
    ON_ITS_WAY(Stage.RENTREE, IntakeFolder.SIECLE, "ExportXML_ElevesSansAdresses.zip.filepart", Fate.LEFT),
    /** Last year's, of a session that Pix has never heard of: no light of this year is red for it. */
    LAST_YEARS_SESSION(Stage.PREVIOUS_YEAR, IntakeFolder.SESSIONS, "session-000000.json", Fate.REFUSED),
    /** Of a session that Pix has never heard of; it is the school's first that day. */
    SESSION_UNKNOWN_TO_PIX(Stage.SESSIONS, IntakeFolder.SESSIONS, "session-000000.json", Fate.REFUSED),
    /** Before the feed is asked: two tests under the right names, whose numbers the session's file has exchanged. */
    BEFORE_THE_FEED(Stage.SESSIONS, IntakeFolder.RESULTS, "resultats_en_cours.csv", Fate.HELD),
    /** Saved again by a spreadsheet, which made dates of its own of what it took for dates. */
    FROM_A_SPREADSHEET(Stage.RESULTS, IntakeFolder.RESULTS, "resultats_tableur.csv", Fate.REFUSED),
    /** Of which no status is known. */
    WITH_A_NEW_WORD(Stage.RESULTS, IntakeFolder.RESULTS, "resultats_libelle.csv", Fate.HELD),
    /** It says what the jury has denied since. */
    OLDER_THAN_THE_JURY(Stage.RECUPERATION, IntakeFolder.RESULTS, "20270517_resultats_anciens.csv", Fate.HELD);

    /** What the hub must do with a file. */
    public enum Fate {
        /** Nothing of it is applied. */
        REFUSED,
        /** What is safe of it is applied, and somebody is asked about the rest. */
        HELD,
        /** Nobody may take it: it is somebody else's, or not yet whole. */
        LEFT
    }

    private final Stage stage;
    private final IntakeFolder folder;
    private final String fileName;
    private final Fate fate;

    OddFile(Stage stage, IntakeFolder folder, String fileName, Fate fate) {
        this.stage = stage;
        this.folder = folder;
        this.fileName = fileName;
        this.fate = fate;
    }

    public Stage stage() {
        return stage;
    }

    /** Without its folder. */
    public String fileName() {
        return fileName;
    }

    public Fate fate() {
        return fate;
    }

    /** Whether it is a session of the year, which the console counts. */
    boolean isSession() {
        return this == SESSION_UNKNOWN_TO_PIX;
    }

    /** Where it is dropped, from the root of a generated academy. */
    public String path(School school) {
        return stage.folder() + "/" + folder.place(school.uai().value(), fileName);
    }

    /** Those of a school's year. */
    public static Stream<OddFile> of(Directory directory, int school) {
        return Arrays.stream(values()).filter(file -> switch (file) {
            case TRUNCATED -> directory.odd().isTruncated(school);
            case TRUNCATED_BESIDES -> directory.odd().hasTruncatedBesides(school);
            case MISPLACED -> directory.odd().misplacedInto(school).isPresent();
            case OF_A_CLOSED_SCHOOL -> directory.odd().isClosing(school);
            case LAST_YEARS_SESSION -> directory.odd().hasARefusedSessionLastYear(school);
            case FREGATA_FROM_A_SPREADSHEET -> directory.odd().isAgricultural(school);
            default -> directory.odd().hasEverybody(school);
        });
    }
}
