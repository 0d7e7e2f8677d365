package fr.passerelle.simulators.academy.school;

import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.time.LocalDateTime;

/** The moments of the year at which something is dropped into the hub, in order. */
public enum Stage {
    /** Last year's bases and last year's results: who repeats may be certified already. */
    PREVIOUS_YEAR("1-annee-precedente", 0, 5, 26, 9, 0),
    /** First exports of the year, with structures and nomenclatures. */
    RENTREE("2-rentree", 0, 9, 16, 7, 0),
    /** Accounts announced by the GAR and by the ENT. */
    ACCOUNTS("3-comptes", 0, 10, 12, 8, 0),
    /** Second exports: leavers, newcomers, moves, corrections; one misplaced file and one truncated file; a school closes. */
    MOVEMENTS("4-mouvements", 0, 11, 17, 7, 0),
    /** Finalised certification sessions. */
    SESSIONS("5-sessions", 1, 3, 15, 8, 0),
    /** Class results of Pix Orga. */
    RESULTS("6-resultats", 1, 5, 18, 8, 0),
    /** LSU opens; an old file of results is dropped. */
    RECUPERATION("7-recuperation", 1, 6, 7, 0, 30);

    private final String folder;
    private final int yearsAfterStart;
    private final int month;
    private final int day;
    private final int hour;
    private final int minute;

    Stage(String folder, int yearsAfterStart, int month, int day, int hour, int minute) {
        this.folder = folder;
        this.yearsAfterStart = yearsAfterStart;
        this.month = month;
        this.day = day;
        this.hour = hour;
        this.minute = minute;
    }

    /** When the stage is played, for a school year; {@code PREVIOUS_YEAR} lies in the May before it. */
    public Instant at(SchoolYear year) {
        return LocalDateTime.of(year.start() + yearsAfterStart, month, day, hour, minute)
                .atZone(SchoolYear.PARIS)
                .toInstant();
    }

    /** Name of its folder in a generated academy. */
    public String folder() {
        return folder;
    }
}
