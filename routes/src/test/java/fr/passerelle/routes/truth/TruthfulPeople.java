package fr.passerelle.routes.truth;

import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.connectors.ledger.identity.DoubtDetails.Told;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.pupil.ImportDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators who know everybody: they say yes to what is true, and no to the rest. */
final class TruthfulPeople {

    private static final String WHO = "claire";

    private record Question(
            long id,
            String kind,
            String subject,
            @Nullable Long person,
            @Nullable Long file,
            String details) {}

    private final TruthBench bench;
    private final JdbcClient jdbc;

    TruthfulPeople(TruthBench bench) {
        this.bench = bench;
        this.jdbc = bench.ledger().jdbc();
    }

    /** Each question that is open now is answered once. */
    void answer() {
        List<Question> questions = jdbc.sql("""
                        select id, kind, subject, person_id as person, file_id as file, details::text as details from hold
                        where state = 'OPEN' and kind in ('REATTRIBUTED', 'OTHER_PERSON', 'LEAVING', 'UPDATED') order by id""").query(Question.class).list();
        questions.forEach(this::answer);
        bench.work();
    }

    private void answer(Question question) {
        if (question.kind().equals("OTHER_PERSON")) {
            ResultDesk desk = bench.get(ResultDesk.class);
            if (of(question.person()).equals(Set.of(Long.parseLong(question.subject()) / 100))) {
                desk.approve(question.id(), WHO);
            } else {
                desk.refuse(question.id(), WHO);
            }
            bench.work();
            return;
        }
        ImportDesk desk = bench.get(ImportDesk.class);
        if (!question.kind().equals("REATTRIBUTED") || isTrue(question)) {
            desk.approve(question.id(), WHO);
        } else {
            desk.refuse(question.id(), WHO);
        }
        bench.work();
    }

    private boolean isTrue(Question question) {
        DoubtDetails doubt = DoubtDetails.of(question.details());
        if (doubt.same().size() != doubt.told().size()) {
            return false;
        }
        for (int i = 0; i < doubt.told().size(); i++) {
            if (!of(doubt.same().get(i))
                    .equals(Set.of(child(question, doubt.told().get(i))))) {
                return false;
            }
        }
        return true;
    }

    /** Of whom the schools say that they are that person. */
    private Set<Long> of(@Nullable Long person) {
        return Set.copyOf(jdbc.sql("select birth_city::bigint from pupil where person_id = ?")
                .param(person)
                .query(Long.class)
                .list());
    }

    private long child(Question question, Told told) {
        String export = new String(
                jdbc.sql("select content from received_file where id = ?")
                        .param(question.file())
                        .query((row, number) -> row.getBytes(1))
                        .single(),
                StandardCharsets.ISO_8859_1);
        Matcher found = Pattern.compile(
                        "<ID_NATIONAL>" + told.ine() + "</ID_NATIONAL>.*?<VILLE_NAISS>([0-9]+)", Pattern.DOTALL)
                .matcher(export);
        if (!found.find()) {
            throw new IllegalStateException("a question about somebody who is not in the export: " + told.ine());
        }
        return Long.parseLong(found.group(1));
    }
}
