package fr.passerelle.simulators.academy.story;

import static fr.passerelle.domain.livret.Recuperation.Clause.*;

import fr.passerelle.domain.livret.Recuperation.Clause;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A 3e pupil's story with the certification, and what LSU must make of it. The clauses are written here by hand from
 * contract lsu A: they are the yardstick of the rule, so they must not be computed by it.
 */
public enum Scenario {
    NOT_CONCERNED(null, Attempt.NOT_ENROLLED, Practice.ANY, null, null, Livret.EMPTY),

    REPEATS_BETTER(LastYear.OBTAINED, Attempt.OBTAINED_HIGH, OBTAINED, UPDATED, Livret.THIS_YEAR, Case.BETTER_ATTEMPT),
    REPEATS_WORSE(LastYear.OBTAINED, Attempt.OBTAINED_LOW, OBTAINED, UPDATED, Livret.THIS_YEAR, Case.WORSE_ATTEMPT),
    REPEATS_PENDING(
            LastYear.OBTAINED, Attempt.NOT_PUBLISHED, OBTAINED, ALREADY_HELD, Livret.LAST_YEAR, Case.PENDING_ATTEMPT),
    REPEATS_FAILED(LastYear.OBTAINED, Attempt.REJECTED, OBTAINED, ALREADY_HELD, Livret.LAST_YEAR, Case.FAILED_ATTEMPT),
    REPEATS_CANCELLED(
            LastYear.OBTAINED, Attempt.CANCELLED, OBTAINED, ALREADY_HELD, Livret.LAST_YEAR, Case.CANCELLED_ATTEMPT),
    REPEATS_ONLY(
            LastYear.OBTAINED, Attempt.NOT_ENROLLED, OBTAINED, ALREADY_HELD, Livret.LAST_YEAR, Case.NO_NEW_ATTEMPT),
    /** The livret keeps it: a person decides. */
    REPEATS_CANCELLED_SINCE(
            LastYear.CANCELLED_SINCE,
            Attempt.NOT_ENROLLED,
            OBTAINED,
            ALREADY_HELD,
            Livret.LAST_YEAR,
            Case.CANCELLED_SINCE),
    REPEATS_AFTER_FAILURE(LastYear.REJECTED, Attempt.OBTAINED, FAILED, OBTAINED, Livret.THIS_YEAR, Case.BETTER_ATTEMPT),
    REPEATS_WITHOUT_SITTING(LastYear.NOT_SAT, Attempt.NOT_ENROLLED, NOT_SAT, NOT_SAT, Livret.EMPTY, Case.NOT_SAT),

    OBTAINS(null, Attempt.OBTAINED, Practice.IN_TIME, null, OBTAINED, Livret.THIS_YEAR, Case.OBTAINED),
    FAILS(null, Attempt.REJECTED, Practice.IN_TIME, null, FAILED, Livret.EMPTY, Case.REJECTED),
    WAITS(null, Attempt.NOT_PUBLISHED, Practice.IN_TIME, null, AWAITED, Livret.EMPTY, Case.PENDING),
    IS_CANCELLED(null, Attempt.CANCELLED, Practice.IN_TIME, null, NOT_SAT, Livret.EMPTY, Case.CANCELLED),
    IS_IN_ERROR(null, Attempt.IN_ERROR, Practice.IN_TIME, null, AWAITED, Livret.EMPTY, Case.IN_ERROR),
    GIVES_UP(null, Attempt.GAVE_UP, Practice.IN_TIME, null, FAILED, Livret.EMPTY, Case.ABORTED),
    BREAKS_DOWN(null, Attempt.BROKE_DOWN, Practice.IN_TIME, null, NOT_SAT, Livret.EMPTY, Case.ABORTED),
    DOES_NOT_COME(null, Attempt.NO_SHOW, Practice.IN_TIME, null, NOT_SAT, Livret.EMPTY, Case.NO_SHOW),
    IS_NOT_ENROLLED(null, Attempt.NOT_ENROLLED, Practice.IN_TIME, null, NOT_SAT, Livret.EMPTY, Case.NOT_SAT),
    IS_NEVER_CERTIFIABLE(null, Attempt.NOT_ENROLLED, Practice.TOO_LITTLE, null, NOT_SAT, Livret.EMPTY, Case.NOT_SAT),
    NEVER_LOGS_IN(null, Attempt.NOT_ENROLLED, Practice.NONE, null, NOT_SAT, Livret.EMPTY, Case.NOT_SAT),

    GRADUATED_WITH(LastYear.OBTAINED, Attempt.NOT_ENROLLED, OBTAINED, null, Livret.LAST_YEAR),
    GRADUATED_FAILED(LastYear.REJECTED, Attempt.NOT_ENROLLED, FAILED, null, Livret.EMPTY),
    GRADUATED_WITHOUT(LastYear.NOT_SAT, Attempt.NOT_ENROLLED, NOT_SAT, null, Livret.EMPTY),

    /** Under an INE that Pix knows since November only. */
    OBTAINS_ANEW(null, Attempt.OBTAINED, Practice.SINCE_THE_MOVEMENTS, null, OBTAINED, Livret.THIS_YEAR, Case.OBTAINED),
    /** Certifiable before anything happens to the school. */
    OBTAINS_WHERE_IT_CLOSED(
            null, Attempt.OBTAINED, Practice.SINCE_LAST_YEAR, null, OBTAINED, Livret.THIS_YEAR, Case.OBTAINED),
    /** The session's file gives each of two candidates the other's number; Pix knows better. */
    SITS_UNDER_ANOTHERS_NUMBER(
            null, Attempt.OBTAINED, Practice.IN_TIME, null, OBTAINED, Livret.THIS_YEAR, Case.NUMBERS_EXCHANGED),
    /** A file older than the jury's word says that it is obtained. */
    FAILS_AGAINST_AN_OLD_FILE(
            null, Attempt.REJECTED, Practice.IN_TIME, null, FAILED, Livret.EMPTY, Case.CONTRADICTED_BY_AN_OLD_FILE),
    /** Validated with 0 Pix: nobody believes it before a person does. */
    OBTAINS_NOTHING(
            null,
            Attempt.OBTAINED_WITH_NOTHING,
            Practice.IN_TIME,
            null,
            AWAITED,
            Livret.EMPTY,
            Case.OBTAINED_WITH_NOTHING),
    /** Pix gives the result to the INE, but to another first name: nobody's until a person says whose. */
    IS_TOLD_OF_ANOTHER(
            null, Attempt.TOLD_OF_ANOTHER, Practice.IN_TIME, null, NOT_SAT, Livret.EMPTY, Case.TOLD_OF_ANOTHER),
    /** A level that does not exist: set aside, and the rest of the school's results are kept. */
    IS_TOLD_ODDLY(null, Attempt.TOLD_ODDLY, Practice.IN_TIME, null, AWAITED, Livret.EMPTY, Case.TOLD_ODDLY),
    /** The feed gives nothing of it any more, and a class file tells why: it stays as it was. */
    OBTAINS_BEFORE_PIX_PLUS(
            null,
            Attempt.OBTAINED_BEFORE_PIX_PLUS,
            Practice.IN_TIME,
            null,
            OBTAINED,
            Livret.THIS_YEAR,
            Case.OBTAINED,
            Case.HIDDEN_BY_PIX_PLUS),
    /** Obtained in spring, and at the jury again on the morning of LSU. */
    IS_UNPUBLISHED(null, Attempt.UNPUBLISHED, Practice.IN_TIME, null, AWAITED, Livret.EMPTY, Case.UNPUBLISHED);

    /** How last year's certification ended, for those who were in 3e. */
    public enum LastYear {
        OBTAINED,
        REJECTED,
        CANCELLED_SINCE,
        NOT_SAT
    }

    /** What the pupil does on Pix. */
    public enum Practice {
        ANY,
        NONE,
        TOO_LITTLE,
        IN_TIME,
        SINCE_LAST_YEAR,
        SINCE_THE_MOVEMENTS
    }

    /** Which certification the livret holds at the end of the year. */
    public enum Livret {
        EMPTY,
        LAST_YEAR,
        THIS_YEAR
    }

    private final @Nullable LastYear lastYear;
    private final Attempt attempt;
    private final Practice practice;
    private final @Nullable Clause clauseLastYear;
    private final @Nullable Clause clause;
    private final Livret livret;
    private final Set<Case> cases;

    Scenario(
            @Nullable LastYear lastYear,
            Attempt attempt,
            Practice practice,
            @Nullable Clause clauseLastYear,
            @Nullable Clause clause,
            Livret livret,
            Case... cases) {
        this.lastYear = lastYear;
        this.attempt = attempt;
        this.practice = practice;
        this.clauseLastYear = clauseLastYear;
        this.clause = clause;
        this.livret = livret;
        this.cases = Set.of(cases);
    }

    Scenario(LastYear lastYear, Attempt attempt, Clause before, @Nullable Clause clause, Livret livret, Case... cases) {
        this(
                lastYear,
                attempt,
                lastYear == LastYear.NOT_SAT ? Practice.TOO_LITTLE : Practice.SINCE_LAST_YEAR,
                before,
                clause,
                livret,
                cases);
    }

    boolean isRepeater() {
        return lastYear != null && clause != null;
    }

    public boolean isCertifiedLastYear() {
        return lastYear == LastYear.OBTAINED || lastYear == LastYear.CANCELLED_SINCE;
    }

    @Nullable
    LastYear lastYear() {
        return lastYear;
    }

    public Attempt attempt() {
        return attempt;
    }

    public Practice practice() {
        return practice;
    }

    /** How LSU counts the pupil in last year's run, null when not in 3e then. */
    @Nullable
    public Clause clauseLastYear() {
        return clauseLastYear;
    }

    /** How LSU counts the pupil in this year's run, null when not in 3e now. */
    @Nullable
    public Clause clause() {
        return clause;
    }

    public Livret livret() {
        return livret;
    }

    public Set<Case> cases() {
        return cases;
    }
}
