package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.account.StrayAccountsView;
import fr.passerelle.connectors.ledger.account.StrayCandidatesView;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.ChainFacts;
import fr.passerelle.domain.livret.Enrolment;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.ResultQuestion;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the pupils of 3e of a school stand, link by link, in a few statements whatever their number. */
@Repository
@Transactional(readOnly = true)
public class ChainView {

    private final JdbcClient jdbc;
    private final LivretView livrets;
    private final CertificationView certifications;
    private final StrayAccountsView strays;
    private final StrayCandidatesView candidates;
    private final SchoolCalendarView calendars;
    private final ResultQuestionView questions;

    ChainView(
            JdbcClient jdbc,
            LivretView livrets,
            CertificationView certifications,
            StrayAccountsView strays,
            StrayCandidatesView candidates,
            SchoolCalendarView calendars,
            ResultQuestionView questions) {
        this.questions = questions;
        this.jdbc = jdbc;
        this.livrets = livrets;
        this.certifications = certifications;
        this.strays = strays;
        this.candidates = candidates;
        this.calendars = calendars;
    }

    private record Standing(boolean account, @Nullable Certifiability certifiability) {}

    /** The school of the present school year; nobody when the reader may not see it. */
    public SchoolChain of(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return new SchoolChain(List.of(), List.of());
        }
        List<LivretPupil> pupils = livrets.pupils(uai).stream()
                .filter(pupil -> Recuperation.concerns(pupil.level()))
                .toList();
        LocalDate from = calendars.firstDay(uai);
        StrayAccountsView.Found stray =
                strays.of(uai, pupils.stream().map(LivretPupil::division).collect(Collectors.toSet()));
        return new SchoolChain(
                links(uai, pupils, stray.mayBeOf(), from), concat(stray.strangers(), candidates.of(uai, from)));
    }

    /** One pupil of whatever level, in the present school year of her school. */
    public SchoolChain.Link of(LivretView.Followed followed) {
        Uai uai = followed.uai();
        return links(uai, List.of(followed.pupil()), strays.of(uai, Set.of()).mayBeOf(), calendars.firstDay(uai))
                .get(0);
    }

    private List<SchoolChain.Link> links(Uai uai, List<LivretPupil> pupils, Set<Long> inDoubt, LocalDate from) {
        List<Long> persons = pupils.stream().map(LivretPupil::personId).toList();
        Map<Long, Certification> held = livrets.held(persons);
        Map<Long, List<Certification>> known = certifications.counting(persons);
        Map<Long, Standing> standings = standings(persons);
        Map<Long, List<Enrolment>> enrolments = enrolments(persons, from);
        Map<Long, ResultQuestion> asked = questions.of(uai, pupils);
        return pupils.stream()
                .map(pupil -> SchoolChain.Link.of(
                        pupil,
                        held.get(pupil.personId()),
                        facts(
                                standings.get(pupil.personId()),
                                inDoubt.contains(pupil.personId()),
                                enrolments.getOrDefault(pupil.personId(), List.of()),
                                known.getOrDefault(pupil.personId(), List.of()),
                                asked.get(pupil.personId()))))
                .toList();
    }

    private static ChainFacts facts(
            Standing standing,
            boolean accountInDoubt,
            List<Enrolment> enrolments,
            List<Certification> known,
            @Nullable ResultQuestion question) {
        return new ChainFacts(
                true, standing.account(), accountInDoubt, standing.certifiability(), enrolments, known, question);
    }

    private Map<Long, Standing> standings(List<Long> persons) {
        Map<Long, Standing> standings = new HashMap<>();
        jdbc.sql("""
                        select n.id, c.status,
                            exists (select from account a where a.source in ('GAR', 'ENT') and a.person_id = n.id
                                and a.state = 'MATCHED') as account
                        from person n left join certifiability c on c.person_id = n.id
                        where n.id = any(:persons)""").param("persons", Sql.numbers(persons)).query(row -> {
            standings.put(
                    row.getLong("id"),
                    new Standing(row.getBoolean("account"), Sql.oneOfOrNull(Certifiability.class, row, "status")));
        });
        return standings;
    }

    /** In whatever school: one who changed schools after a session sat it all the same. */
    private Map<Long, List<Enrolment>> enrolments(List<Long> persons, LocalDate from) {
        Map<Long, List<Enrolment>> enrolments = new HashMap<>();
        jdbc.sql("""
                        select n.id as person_id, s.id, s.session_date, s.state, s.refusal, k.certification_course_id
                        from person n
                        join session_candidate k on k.person_id = n.id
                        join session s on s.id = k.session_id
                        where n.id = any(:persons) and s.session_date >= :from""").param("persons", Sql.numbers(persons)).param("from", from).query(row -> {
            enrolments
                    .computeIfAbsent(row.getLong("person_id"), any -> new ArrayList<>())
                    .add(new Enrolment(
                            row.getLong("id"),
                            row.getObject("session_date", LocalDate.class),
                            row.getString("state").equals("FINALISED"),
                            row.getString("refusal"),
                            Sql.longOrNull(row, "certification_course_id")));
        });
        return enrolments;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
