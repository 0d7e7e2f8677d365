package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.file.FileQuestions;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.SetAsideQuestions;
import fr.passerelle.connectors.ledger.hold.SetAsideQuestions.SetAside;
import fr.passerelle.connectors.ledger.stray.StrayLedger;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import fr.passerelle.routes.frame.Notices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes known what results put before people: each question once, and which were set aside, once a school and reason. */
public class ResultQuestions {

    private static final Logger log = LoggerFactory.getLogger(ResultQuestions.class);

    private final SetAsideQuestions questions;
    private final SetAsideTelling telling;
    private final HoldLedger holds;
    private final StrayLedger strays;
    private final FileQuestions files;
    private final Notices notices;

    public ResultQuestions(
            SetAsideQuestions questions,
            SetAsideTelling telling,
            HoldLedger holds,
            StrayLedger strays,
            FileQuestions files,
            Notices notices) {
        this.telling = telling;
        this.strays = strays;
        this.files = files;
        this.questions = questions;
        this.holds = holds;
        this.notices = notices;
    }

    /** Saves results of a school, and lets operators know when something of them waits for a person since. */
    void watch(Uai uai, Runnable saving) {
        long last = holds.lastId();
        saving.run();
        if (holds.anyOpenSince(uai, last)) {
            notices.about(uai);
        }
    }

    /** @param results of the feed's answer about that school that were set aside; none is good news */
    void tell(Uai uai, List<OddResult> results) {
        telling.tell(uai, null, results);
        Map<String, List<Finding>> byCode = results.stream()
                .map(OddResult::finding)
                .collect(Collectors.groupingBy(finding -> finding.verdict().code(), TreeMap::new, Collectors.toList()));
        Set<String> news = questions.settleFeed(
                uai,
                byCode.entrySet().stream()
                        .map(one -> setAside(one.getKey(), one.getValue()))
                        .toList());
        news.forEach(code -> warn(uai, byCode.get(code)));
    }

    /** Those of the feed's answer behind which there is no pupil; none is good news. */
    void tellStrays(Uai uai, List<StrayResult> results) {
        strays.settleFeed(uai, results);
    }

    /** Those of that file behind which there is no pupil; none is good news. */
    void tellStrays(Uai uai, long fileId, List<StrayResult> results) {
        strays.settleFile(uai, fileId, results);
    }

    /** What that file tells: whoever asks about one of these results, the question is the file's too. */
    void ofFile(long fileId, List<Long> results) {
        files.about(fileId, results);
    }

    /** Those of these results of which another file says otherwise, and nothing tells which of the two is the later. */
    Set<Long> betweenFiles(Collection<Long> results) {
        return holds
                .openAbout(
                        HoldKind.CONTRADICTED,
                        results.stream().map(String::valueOf).toList())
                .stream()
                .filter(Hold::isBetweenFiles)
                .map(hold -> Long.valueOf(hold.subject()))
                .collect(Collectors.toSet());
    }

    /** Names of the other files that tell of these results, by result; of whom none is known is absent. */
    Map<Long, List<String>> otherFiles(long fileId, Collection<Long> results) {
        return files.others(fileId, results);
    }

    /** Whether anything of that file waits for a person. */
    boolean anyOpen(long fileId) {
        return files.anyOpen(fileId);
    }

    /** Those of that file that were set aside, one by one; none is good news. */
    void tellOdd(Uai uai, long fileId, List<OddResult> results) {
        telling.tell(uai, fileId, results);
    }

    /** That file was held, for more of its results were set aside than kept. */
    void tellFile(Uai uai, long fileId, int results) {
        questions.raiseFile(uai, fileId, results);
    }

    /** That file was read again, and is not held for it any more. */
    void settleFile(long fileId) {
        questions.settleFile(fileId);
    }

    private static SetAside setAside(String code, List<Finding> findings) {
        Finding first = findings.get(0);
        return new SetAside(code, findings.size(), Objects.requireNonNull(first.field()), first.detail());
    }

    private static void warn(Uai uai, List<Finding> findings) {
        Finding first = findings.get(0);
        log.error(
                "{} : résultats de Pix écartés : {} ; {} : {} ; à {}",
                uai,
                findings.size(),
                first.verdict().code(),
                first.message(),
                first.field());
    }
}
