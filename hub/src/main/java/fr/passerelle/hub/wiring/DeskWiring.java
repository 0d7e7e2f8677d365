package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.routes.livret.LivretDesk;
import fr.passerelle.routes.livret.RecoveryPlanning;
import fr.passerelle.routes.pupil.ExportReading;
import fr.passerelle.routes.pupil.ImportJudge;
import fr.passerelle.routes.pupil.MefDoubts;
import fr.passerelle.routes.pupil.PixDoubts;
import fr.passerelle.routes.pupil.PupilDoubts;
import fr.passerelle.routes.pupil.SiecleImportDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The part of the hub that judges imports and plans récupérations, for {@link LedgerFolder}: the hub itself never sees this class. */
@EnableConfigurationProperties(HubSettings.class)
@Import({
    HoldRulesWiring.class,
    LedgerConfiguration.class,
    MappingsWiring.class,
    ExportReading.class,
    ImportJudge.class,
    LivretDesk.class,
    MefDoubts.class,
    PixDoubts.class,
    PupilDoubts.class,
    RecoveryPlanning.class,
    SiecleImportDesk.class
})
class DeskWiring {}
