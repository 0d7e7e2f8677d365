package fr.passerelle.domain.identity;

import java.time.LocalDate;

/**
 * An active pupil of the account's school who may be the person behind the account.
 *
 * @param pupilId number of the pupil in that school, in the ledger
 * @param personId number of the person, the same in every school
 * @param names all that she bears and bore
 */
public record PupilCandidate(long pupilId, long personId, PersonNames names, LocalDate birthdate, String division) {}
