package fr.passerelle.console.school;

import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.school.SchoolKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which schools a list shows, and in which order, as its address says it. What is no word of ours keeps everything: an address
 * typed by hand is not an error.
 *
 * @param recherche part of a name or of a UAI; empty for all
 * @param aRegarder whether only those where a person has something to do
 * @param voyant number of the light that {@code couleur} is about, 0 to 5; null for any of them
 * @param couleur tone of a light; null for any
 * @param nature null for any
 * @param tri what they are ordered by, by name when it is none of {@link #ORDERS}
 * @param descend whether in the opposite order
 */
public record SchoolsQuery(
        String recherche,
        boolean aRegarder,
        @Nullable Integer voyant,
        @Nullable Tone couleur,
        @Nullable SchoolKind nature,
        String tri,
        boolean descend) {

    /** What a list can be ordered by: by name, by pupils, by the worst light, then by each of the six. */
    static final List<String> ORDERS = List.of(
            "nom",
            "eleves",
            "urgence",
            "import",
            "rapproches",
            "certifiables",
            "sessions",
            "resultats",
            "recuperation");

    /** How addresses call the six lights. */
    static final List<String> LIGHTS = ORDERS.subList(3, 9);

    private static final int LONGEST = 100;

    /** How addresses call the tones. */
    private enum Colour {
        ROUGE(Tone.ALERT),
        ORANGE(Tone.WATCH),
        VERT(Tone.OK),
        GRIS(Tone.IDLE);

        private final Tone tone;

        Colour(Tone tone) {
            this.tone = tone;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SchoolsQuery of(MultiValueMap<String, String> address) {
        String search =
                Optional.ofNullable(address.getFirst("recherche")).orElse("").strip();
        int light = LIGHTS.indexOf(String.valueOf(address.getFirst("voyant")));
        String order = String.valueOf(address.getFirst("tri"));
        return new SchoolsQuery(
                search,
                "true".equals(address.getFirst("aRegarder")),
                light < 0 ? null : light,
                Stream.of(Colour.values())
                        .filter(one -> one.word().equals(address.getFirst("couleur")))
                        .map(one -> one.tone)
                        .findFirst()
                        .orElse(null),
                Stream.of(SchoolKind.values())
                        .filter(kind -> kind.name().equals(address.getFirst("nature")))
                        .findFirst()
                        .orElse(null),
                ORDERS.contains(order) ? order : "nom",
                "desc".equals(address.getFirst("sens")));
    }

    /** What the query part of an address asks for; a list that is kept has been through it. */
    static SchoolsQuery parse(String query) {
        return of(UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
    }

    List<SchoolCard> apply(List<SchoolCard> all) {
        Comparator<SchoolCard> order = order();
        return all.stream()
                .filter(card -> card.answersTo(recherche)
                        && (!aRegarder || card.needsEyes())
                        && (nature == null || card.standing().school().kind() == nature)
                        && (couleur == null || shines(card)))
                .sorted((descend ? order.reversed() : order).thenComparing(SchoolCard.byName()))
                .toList();
    }

    private boolean shines(SchoolCard card) {
        return voyant == null
                ? card.lights().stream().anyMatch(light -> light.tone() == couleur)
                : card.lights().get(voyant).tone() == couleur;
    }

    private Comparator<SchoolCard> order() {
        int light = LIGHTS.indexOf(tri);
        if (light >= 0) {
            return SchoolCard.byLight(light);
        }
        return switch (tri) {
            case "eleves" ->
                Comparator.comparingInt((SchoolCard card) -> card.standing().pupils())
                        .reversed();
            case "urgence" -> SchoolCard.byNeed();
            default -> SchoolCard.byName();
        };
    }

    /** As it stands in the address; empty when it shows all by name. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, "recherche", recherche.length() > LONGEST ? recherche.substring(0, LONGEST) : recherche);
        add(text, "aRegarder", aRegarder ? "true" : "");
        add(text, "voyant", voyant == null ? "" : LIGHTS.get(voyant));
        add(text, "couleur", colour());
        add(text, "nature", nature == null ? "" : nature.name());
        add(text, "tri", tri.equals("nom") ? "" : tri);
        add(text, "sens", descend ? "desc" : "");
        return text.toString();
    }

    /** How the address calls the tone; empty for any. */
    public String colour() {
        return Stream.of(Colour.values())
                .filter(one -> one.tone == couleur)
                .map(Colour::word)
                .findFirst()
                .orElse("");
    }

    /** These schools in another order, or in the opposite one when it is this already, as it stands in the address. */
    public String sorted(String by) {
        return new SchoolsQuery(recherche, aRegarder, voyant, couleur, nature, by, tri.equals(by) && !descend).text();
    }

    /** For the attribute {@code aria-sort} of the head of a column; null when it is not ordered by it. */
    public @Nullable String sort(String by) {
        return !tri.equals(by) ? null : descend == by.equals("eleves") ? "ascending" : "descending";
    }

    /** Whether anything is left out. */
    public boolean filters() {
        return !recherche.isEmpty() || aRegarder || couleur != null || nature != null;
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
