package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.certification.Announced;
import fr.passerelle.connectors.ledger.file.FileTelling;
import fr.passerelle.connectors.ledger.hold.SetAsideResult;
import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a hold is about, as its page shows it.
 *
 * @param pupils those whom the ledger knows, as far as the caller may see them
 * @param told those whom the export or the result names
 * @param certification null when it is about none
 * @param setAside results that could not be taken as they came
 * @param strays results of the file behind which there is no pupil, which are settled as such
 * @param notShown how many more results the question counts, of which nothing is known any more
 * @param remedy in French, why they are not shown and what to do; null when all are
 * @param together numbers of other holds that are answered with this one when it is approved
 * @param bearers pupils who bear an INE that would be taken: as long as they do, it cannot be approved
 */
record HoldAbout(
        List<KnownJson> pupils,
        List<ToldJson> told,
        @Nullable CertificationJson certification,
        List<SetAsideJson> setAside,
        List<WithoutPupilJson> strays,
        int notShown,
        @Nullable String remedy,
        List<Long> together,
        List<KnownJson> bearers) {

    static HoldAbout of(
            List<KnownJson> pupils,
            List<ToldJson> told,
            @Nullable CertificationJson certification,
            SetAsidePanel setAside) {
        return new HoldAbout(
                pupils,
                told,
                certification,
                setAside.results().stream().map(SetAsideJson::of).toList(),
                setAside.strays().stream().map(WithoutPupilJson::of).toList(),
                setAside.notShown(),
                setAside.remedy(),
                List.of(),
                List.of());
    }

    /** This, when other questions are answered with it, or somebody bears an INE that would be taken. */
    HoldAbout with(List<Long> together, List<KnownJson> bearers) {
        return new HoldAbout(pupils, told, certification, setAside, strays, notShown, remedy, together, bearers);
    }

    /** @param leftAt when he left that school, null while he is there */
    record KnownJson(
            long pupil,
            String uai,
            String school,
            String lastName,
            String firstName,
            LocalDate birthdate,
            String ine,
            String division,
            @Nullable Instant leftAt) {

        static KnownJson of(Sheet sheet) {
            return new KnownJson(
                    sheet.pupilId(),
                    sheet.uai().value(),
                    sheet.schoolName(),
                    sheet.lastName(),
                    sheet.firstName(),
                    sheet.birthdate(),
                    sheet.ine(),
                    sheet.division(),
                    sheet.leftAt());
        }
    }

    /**
     * Whom something names.
     *
     * @param ine of an export, null of a result
     * @param status of a result, null of an export
     * @param pixScore likewise
     */
    record ToldJson(
            String lastName,
            String firstName,
            @Nullable LocalDate birthdate,
            @Nullable String ine,
            @Nullable CertificationStatus status,
            @Nullable Integer pixScore) {

        static ToldJson of(DoubtDetails.Told told) {
            return new ToldJson(told.lastName(), told.firstName(), told.born(), told.ine(), null, null);
        }

        static ToldJson of(Announced told) {
            return new ToldJson(
                    told.lastName(), told.firstName(), told.birthdate(), null, told.status(), told.pixScore());
        }
    }

    /**
     * The certification in question.
     *
     * @param status as Pix knows it now, null when the ledger does not know it or the caller may not see the pupil
     * @param takenOn likewise
     * @param pixScore likewise
     * @param inLivret false also when the caller may not see the pupil
     * @param fileStatus what a class CSV says of it, null when none does
     * @param files class CSVs that tell of it, the newest first
     */
    record CertificationJson(
            long number,
            @Nullable CertificationStatus status,
            @Nullable LocalDate takenOn,
            @Nullable Integer pixScore,
            boolean inLivret,
            @Nullable CertificationStatus fileStatus,
            List<FileTelling> files) {

        static CertificationJson of(LivretQuestion asked) {
            Certification known = asked.certification();
            return new CertificationJson(
                    asked.number(),
                    known == null ? null : known.status(),
                    known == null ? null : known.takenOn(),
                    known == null ? null : known.pixScore(),
                    asked.inLivret(),
                    asked.file() == null ? null : asked.file().status(),
                    asked.files());
        }
    }

    /** @param mayBe numbers of the pupils whose it may be */
    record SetAsideJson(
            @Nullable Long number,
            String lastName,
            String firstName,
            @Nullable LocalDate birthdate,
            String code,
            String place,
            String message,
            String remedy,
            List<Long> mayBe) {

        static SetAsideJson of(SetAsidePanel.Row row) {
            SetAsideResult one = row.result();
            return new SetAsideJson(
                    one.number(),
                    one.lastName(),
                    one.firstName(),
                    one.birthdate(),
                    one.code(),
                    one.place(),
                    one.message(),
                    one.remedy(),
                    row.mayBe().stream().map(Sheet::pupilId).toList());
        }
    }

    /** @param number of the certification, by which {@code strays/results} of this API knows it */
    record WithoutPupilJson(
            long number,
            String lastName,
            String firstName,
            @Nullable LocalDate birthdate) {

        static WithoutPupilJson of(StrayResult one) {
            return new WithoutPupilJson(one.number(), one.lastName(), one.firstName(), one.birthdate());
        }
    }

    boolean namesSomebody() {
        return !pupils.isEmpty() || !told.isEmpty() || !setAside.isEmpty() || !strays.isEmpty();
    }
}
