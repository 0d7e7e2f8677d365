package fr.passerelle.connectors.intake;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.partner.PartnerAnswer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/** Tries whether a place where files are dropped, or laid, can be reached and listed; takes nothing. */
public final class PlaceProbe implements Supplier<PartnerAnswer> {

    private static final int ENTRIES = 100;

    private final Supplier<DropPlace> place;
    private final String setting;
    private final boolean isMade;

    /**
     * Of a place that the settings name.
     *
     * @param place a new one at each call: another is in use by the route
     * @param setting that names its folder
     * @param isMade whether its folder is made when it does not exist
     */
    public PlaceProbe(Supplier<DropPlace> place, String setting, boolean isMade) {
        this.place = place;
        this.setting = setting;
        this.isMade = isMade;
    }

    @Override
    public PartnerAnswer get() {
        try (DropPlace open = place.get()) {
            Entry.Listing listing = open.top().entries(ENTRIES);
            return PartnerAnswer.well("Le lieu répond et se laisse lire : "
                    + (listing.entries().isEmpty()
                            ? "il est vide."
                            : InFrench.count(listing.entries().size(), "entrée", "entrées")
                                    + (listing.more() ? " au moins." : ".")));
        } catch (PlaceAway e) {
            String told = String.valueOf(e.getMessage());
            return PartnerAnswer.wrong(Character.toUpperCase(told.charAt(0)) + told.substring(1)
                    + " : vérifiez qu’il est en marche, l’adresse, le compte et les droits. Rien n’est perdu.");
        } catch (IOException e) {
            if (isMade && e instanceof NoSuchFileException) {
                return PartnerAnswer.well("Le lieu répond ; le dossier n’y est pas encore, il sera créé.");
            }
            return PartnerAnswer.wrong("Le lieu répond, et son dossier manque ou ne se laisse pas lire ("
                    + e.getClass().getSimpleName() + ") : vérifiez " + setting + " et les droits du compte.");
        }
    }
}
