package fr.passerelle.connectors.intake.folder;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of the intake that are a school's own, made beforehand so that an operator sees where to drop a file. */
public final class SchoolFolders {

    private static final Logger log = LoggerFactory.getLogger(SchoolFolders.class);

    private static final List<String> KINDS = Arrays.stream(IntakeFolder.values())
            .filter(IntakeFolder::isPerSchool)
            .map(IntakeFolder::folder)
            .toList();

    /** One that is there and was not looked at is asked to be made, which changes nothing. */
    private static final int LOOKED_AT = 10_000;

    private final Path intake;
    private final int most;

    /**
     * @param intake the folder that files are dropped in
     * @param most none is made for more schools: every folder is looked into at each round, be it empty
     */
    public SchoolFolders(Path intake, int most) {
        this.intake = intake;
        this.most = most;
    }

    /** Makes those that are missing; what cannot be made is told in the log, and is no reason not to start. */
    public void make(Collection<Uai> schools) {
        if (schools.size() > most) {
            log.info("Dépôt : plus de {} établissements, leurs dossiers sont à créer à la demande.", most);
            return;
        }
        for (String kind : KINDS) {
            try {
                make(kind, schools);
            } catch (IOException e) {
                log.warn(
                        "Dépôt : les dossiers des établissements ne peuvent pas être créés dans {} ({})."
                                + " Donnez à Passerelle le droit d'y écrire, puis relancez ; en attendant, créez-les"
                                + " vous-même.",
                        intake.resolve(kind),
                        e.getClass().getSimpleName());
            }
        }
    }

    /** One look tells which are there: there may be thousands. Never through a link. */
    private void make(String kind, Collection<Uai> schools) throws IOException {
        PrivateFiles.createDirectories(intake);
        try (OpenFolder top = OpenFolder.top(intake);
                OpenFolder folder = top.openOrMake(Path.of(kind))) {
            Set<String> there =
                    folder.names(LOOKED_AT).stream().map(Path::toString).collect(Collectors.toSet());
            for (Uai uai : schools) {
                if (!there.contains(uai.value())) {
                    folder.make(Path.of(uai.value()));
                }
            }
        }
    }
}
