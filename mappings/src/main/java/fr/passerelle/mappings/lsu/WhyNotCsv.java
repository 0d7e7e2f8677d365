package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.MissingLink;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.livret.SchoolChain.Stranger;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.mappings.spreadsheet.Spreadsheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of 3e whose livret holds no certification and why, for a spreadsheet; then those whom SIECLE does not know.
 * It names pupils: for the operator who asked.
 */
public final class WhyNotCsv {

    private static final List<String> HEADER =
            List.of("division", "nom", "prénom", "INE", "raison", "précision", "explication", "que faire");

    private WhyNotCsv() {}

    public static String write(SchoolChain chain) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        chain.links().stream().filter(link -> link.held() == null).forEach(link -> rows.add(row(link)));
        chain.strangers().forEach(stranger -> rows.add(row(stranger)));
        return Spreadsheet.write(HEADER, rows);
    }

    private static List<@Nullable Object> row(Link link) {
        LivretPupil pupil = link.pupil();
        List<@Nullable Object> row =
                new ArrayList<>(List.of(pupil.division(), pupil.lastName(), pupil.firstName(), pupil.ine()));
        MissingLink missing = link.missing();
        if (missing == null) {
            row.addAll(List.of("obtenue", "sera portée au livret à la prochaine récupération", "", ""));
        } else {
            WhyNot why = missing.why();
            row.addAll(List.of(why.label(), missing.precision(), why.sentence(), why.whatToDo()));
        }
        return row;
    }

    private static List<@Nullable Object> row(Stranger stranger) {
        WhyNot why = WhyNot.NOT_IN_SIECLE;
        return List.of(
                stranger.division(),
                stranger.name(),
                "",
                stranger.ine(),
                why.label(),
                stranger.origin(),
                why.sentence(),
                why.whatToDo());
    }
}
