package fr.passerelle.console.feed;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import fr.passerelle.domain.certification.Competence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The level of a competence in the answer: there are 160 of them, and a school's answer is mostly made of them. */
final class CompetenceResults {

    private static final int LOWEST = -1;
    private static final int HIGHEST = 8;

    private static final List<List<SerializableString>> WRITTEN = Stream.of(Competence.values())
            .map(competence -> IntStream.rangeClosed(LOWEST, HIGHEST)
                    .mapToObj(level -> written(competence, level))
                    .toList())
            .toList();

    private CompetenceResults() {}

    /**
     * @param competence its place among the 16
     * @param level -1 to 8; what lies beyond, which Pix does not know, is written all the same
     */
    static SerializableString of(int competence, int level) {
        return level < LOWEST || level > HIGHEST
                ? written(Competence.values()[competence], level)
                : WRITTEN.get(competence).get(level - LOWEST);
    }

    private static SerializableString written(Competence competence, int level) {
        return new SerializedString("{\"competenceId\":\"" + competence.index() + "\",\"level\":" + level + "}");
    }
}
