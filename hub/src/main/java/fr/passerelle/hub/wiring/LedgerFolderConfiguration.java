package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.routes.file.FileConfiguration;
import fr.passerelle.routes.frame.ReadersConfiguration;
import fr.passerelle.routes.livret.LivretConfiguration;
import fr.passerelle.routes.pupil.PupilConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The part of the hub that judges imports and plans récupérations, for {@link LedgerFolder}, which makes of it what it is
 * asked for and no more: no partner is there. The hub itself never sees this class.
 */
@Import({
    CalendarWiring.class,
    FileConfiguration.class,
    HoldRulesWiring.class,
    LedgerConfiguration.class,
    LivretConfiguration.class,
    PupilConfiguration.class,
    ReadersConfiguration.class,
    SiecleWiring.class
})
class LedgerFolderConfiguration {}
