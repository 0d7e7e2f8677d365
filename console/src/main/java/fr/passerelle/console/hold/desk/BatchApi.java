package fr.passerelle.console.hold.desk;

import fr.passerelle.console.hold.HoldReason;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.OperatorApi;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several questions of one kind answered at once, for programs: what would be done is read first, and sent back. */
@OperatorApi
@RequestMapping("/api/v1/holds/batch")
class BatchApi {

    private static final String HOW_MANY = "Nommez de 1 à " + Batch.MOST + " décisions : rien n'a été changé.";

    private final Batch batch;
    private final Looks looks;
    private final OperatorSight sight;

    BatchApi(Batch batch, Looks looks, OperatorSight sight) {
        this.batch = batch;
        this.looks = looks;
        this.sight = sight;
    }

    /** The two answers that a question has. */
    enum Answer {
        APPROVE,
        REFUSE
    }

    /**
     * A question of the batch.
     *
     * @param effect in French; null when it cannot be answered so
     * @param print of what is read; null likewise
     * @param whyNot in French; null when it can be answered, or was
     */
    record Row(
            long id,
            @Nullable String leaning,
            @Nullable String effect,
            @Nullable String print,
            @Nullable String whyNot) {

        static Row of(BatchRow row) {
            return new Row(row.id(), row.leaning(), row.effect(), row.print(), row.whyNot());
        }
    }

    /** In the order asked for. */
    record Rows(List<Row> holds) {}

    /** @param print of what was read of it */
    record Read(long id, String print) {}

    /** @param reason of all of them; null when none is given */
    record Asked(Answer answer, @Nullable String reason, List<Read> holds) {}

    @GetMapping
    Rows preview(
            @RequestParam Answer answer, @RequestParam(required = false) @Nullable List<Long> hold, Principal person) {
        int count = hold == null ? 0 : hold.size();
        if (hold == null || count == 0 || count > Batch.MOST) {
            throw new ApiProblem.Malformed("Lot mal formé", HOW_MANY);
        }
        List<BatchRow> rows = batch.preview(new LinkedHashSet<>(hold), answer == Answer.APPROVE, sight.of(person));
        looks.at(null, person, "api/holds/batch", Map.of("rows", Integer.toString(rows.size())));
        return told(rows);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Rows decide(@RequestBody Asked asked, Principal person) {
        if (!HoldReason.isUsable(asked.reason())) {
            throw new ApiProblem.Malformed("Motif trop long", HoldReason.TOO_LONG);
        }
        if (asked.answer() == null
                || asked.holds() == null
                || asked.holds().isEmpty()
                || asked.holds().size() > Batch.MOST) {
            throw new ApiProblem.Malformed("Lot mal formé", HOW_MANY);
        }
        Map<Long, String> read = new LinkedHashMap<>();
        asked.holds().forEach(one -> read.put(one.id(), String.valueOf(one.print())));
        return told(batch.decide(
                read,
                asked.answer() == Answer.APPROVE,
                person.getName(),
                HoldReason.of(asked.reason()),
                sight.of(person)));
    }

    private static Rows told(List<BatchRow> rows) {
        return new Rows(rows.stream().map(Row::of).toList());
    }
}
