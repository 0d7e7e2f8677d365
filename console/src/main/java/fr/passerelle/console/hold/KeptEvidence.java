package fr.passerelle.console.hold;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.passerelle.console.pupil.PlanPanel;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.hold.DivisionLoss;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.school.Uai;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was taken on, as it was then.
 *
 * @param leaning what the evidence said at first sight
 * @param approve what to accept would have done; null when there was nothing left to accept
 * @param refuse what to refuse would have done
 * @param plan what the export would have changed; null of a question that is not about an export
 * @param doubt who was laid beside whom, as who decided saw it; null of another question
 * @param losses departures by division
 * @param told what was known of the certification in question, label and value by turns; empty of another question
 */
public record KeptEvidence(
        @Nullable String leaning,
        @Nullable String approve,
        String refuse,
        @Nullable KeptPlan plan,
        @Nullable DoubtPanel doubt,
        List<DivisionLoss> losses,
        List<Fact> told) {

    private static final PageFrench FRENCH = new PageFrench();

    /** By fields alone: what a record works out of them is worked out anew. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);

    /** As a page shows it. */
    public record Fact(String label, String value) {

        /** What is known of a certification: nobody's name is in it. */
        static List<Fact> of(LivretQuestion asked) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact("Numéro", Long.toString(asked.number())));
            facts.add(new Fact("Ce qui s'est passé", asked.happened()));
            Stream.ofNullable(asked.certification())
                    .forEach(one -> facts.add(new Fact("D'après " + asked.known(), FRENCH.result(one))));
            Stream.ofNullable(asked.file())
                    .forEach(one -> facts.add(new Fact("D'après " + asked.teller(), FRENCH.result(one))));
            facts.add(new Fact("Au livret", asked.inLivret() ? "oui" : "non"));
            return facts;
        }
    }

    /** A plan without its remarks, which stay with its file; with the pupils that were listed. */
    public record KeptPlan(
            FileKind kind,
            @Nullable String uai,
            PupilBasePlan plan,
            Set<Part> held,
            List<Excess> over,
            List<PupilChange> changes) {

        static @Nullable KeptPlan of(@Nullable PlanPanel panel) {
            PupilBasePlan plan = panel == null ? null : panel.plan();
            if (panel == null || plan == null) {
                return null;
            }
            ImportPreview preview = panel.preview();
            Uai uai = preview.uai();
            return new KeptPlan(
                    preview.kind(),
                    uai == null ? null : uai.value(),
                    plan,
                    preview.held(),
                    preview.over(),
                    preview.changes());
        }

        ImportPreview preview() {
            return new ImportPreview(
                    kind, uai == null ? null : new Uai(uai), null, Map.of(), List.of(), plan, held, over, changes);
        }
    }

    static KeptEvidence of(Asked asked) {
        return new KeptEvidence(
                asked.leaning(),
                asked.question().approve(),
                asked.question().refuse(),
                KeptPlan.of(asked.plan()),
                asked.doubt(),
                asked.losses(),
                asked.livret() == null ? List.of() : Fact.of(asked.livret()));
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeptEvidence read(String json) {
        try {
            return JSON.readValue(json, KeptEvidence.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
