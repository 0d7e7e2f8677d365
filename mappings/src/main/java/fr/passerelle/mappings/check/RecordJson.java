package fr.passerelle.mappings.check;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Division;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.mappings.pix.ClassResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a report as JSON objects: ISO dates, null for what is absent, {@code ""} for an empty tag. */
final class RecordJson {

    private RecordJson() {}

    static void write(Object item, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (item instanceof Pupil pupil) {
            pupil(pupil, out);
        } else if (item instanceof Account account) {
            account(account, out);
        } else if (item instanceof ClassResult result) {
            result(result, out);
        } else if (item instanceof Candidate candidate) {
            candidate(candidate, out);
        } else if (item instanceof Division division) {
            out.writeStringField("code", division.code());
            out.writeStringField("label", division.label());
            texts("mefs", division.mefs(), out);
        } else if (item instanceof Mef mef) {
            out.writeStringField("code", mef.code());
            out.writeStringField("label", mef.label());
            out.writeStringField("mefstat", mef.mefstat());
            out.writeStringField("attachedTo", mef.attachedTo());
        } else {
            throw new IllegalArgumentException(
                    "no JSON for a " + item.getClass().getSimpleName());
        }
        out.writeEndObject();
    }

    private static void pupil(Pupil pupil, JsonGenerator out) throws IOException {
        out.writeStringField("ine", pupil.ine());
        out.writeStringField("lastName", pupil.lastName());
        out.writeStringField("preferredLastName", pupil.preferredLastName());
        out.writeStringField("firstName", pupil.firstName());
        out.writeStringField("middleName", pupil.middleName());
        out.writeStringField("thirdName", pupil.thirdName());
        out.writeStringField("sex", pupil.sex() == null ? null : pupil.sex().name());
        date("birthdate", pupil.birthdate(), out);
        out.writeStringField("birthCityCode", pupil.birthCityCode());
        out.writeStringField("birthCity", pupil.birthCity());
        out.writeStringField("birthCountryCode", pupil.birthCountryCode());
        out.writeStringField("birthProvinceCode", pupil.birthProvinceCode());
        out.writeStringField("mefCode", pupil.mefCode());
        out.writeStringField("status", pupil.status());
        out.writeStringField("division", pupil.division());
        if (pupil.repeating() == null) {
            out.writeNullField("repeating");
        } else {
            out.writeBooleanField("repeating", pupil.repeating());
        }
    }

    private static void account(Account account, JsonGenerator out) throws IOException {
        out.writeStringField("source", account.source().name());
        out.writeStringField("externalId", account.externalId());
        out.writeStringField("uai", account.uai().value());
        texts("uais", account.schools().stream().map(Uai::value).toList(), out);
        out.writeStringField("lastName", account.lastName());
        out.writeStringField("firstName", account.firstName());
        date("birthdate", account.birthdate(), out);
        texts("divisions", account.divisions(), out);
    }

    private static void result(ClassResult result, JsonGenerator out) throws IOException {
        Certification certification = result.certification();
        out.writeNumberField("certificationId", certification.id());
        out.writeStringField("lastName", result.lastName());
        out.writeStringField("firstName", result.firstName());
        date("birthdate", result.birthdate(), out);
        out.writeStringField("externalId", result.externalId());
        out.writeStringField("status", certification.status().name());
        out.writeNumberField("pixScore", certification.pixScore());
        date("takenOn", certification.takenOn(), out);
        out.writeObjectFieldStart("levels");
        for (Map.Entry<Competence, Integer> level : certification.levels().entrySet()) {
            out.writeNumberField(level.getKey().index(), level.getValue());
        }
        out.writeEndObject();
    }

    private static void candidate(Candidate candidate, JsonGenerator out) throws IOException {
        out.writeStringField("ine", candidate.ine());
        if (candidate.certificationCourseId() == null) {
            out.writeNullField("certificationCourseId");
        } else {
            out.writeNumberField("certificationCourseId", candidate.certificationCourseId());
        }
        out.writeBooleanField("hasSeenEndTestScreen", candidate.hasSeenEndTestScreen());
        out.writeBooleanField("isCompleted", candidate.isCompleted());
        out.writeStringField(
                "abortReason",
                candidate.abortReason() == null ? null : candidate.abortReason().name());
        out.writeNumberField("issueReports", candidate.issueReports().size());
    }

    private static void date(String name, @Nullable LocalDate date, JsonGenerator out) throws IOException {
        out.writeStringField(name, date == null ? null : date.toString());
    }

    private static void texts(String name, List<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
