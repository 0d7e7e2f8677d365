package fr.passerelle.simulators.academy.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The MEFs of the academy: national ones and local ones, whose code holds letters (contract identifiers 3). */
public final class MefTable {

    /**
     * @param mefstat 11 positions; the level is read from the first four
     * @param attachedTo {@code MEF_RATTACHEMENT}; some local ones have none
     */
    public record Entry(
            String code,
            String label,
            String edition,
            String mefstat,
            @Nullable String attachedTo) {

        public String mefstat4() {
            return mefstat.substring(0, 4);
        }

        public boolean isLocal() {
            return !code.chars().allMatch(Character::isDigit);
        }
    }

    static final Entry SIXIEME = national("10010012110", "6EME", "6ème", "21110010012");
    static final Entry CINQUIEME = national("10110001110", "5EME", "5ème", "21120010001");
    static final Entry QUATRIEME = national("10210001110", "4EME", "4ème", "21150010001");
    public static final Entry TROISIEME = national("10310019110", "3EME", "3ème", "21160010019");
    public static final Entry TROISIEME_SEGPA = national("16710002110", "3EME SEGPA", "3ème SEGPA", "24340010002");
    public static final Entry TROISIEME_PREPA_PRO_ULIS =
            new Entry("1031000H11U", "3EME PREPA PRO ULIS", "3ème prépa pro ULIS", "21160010026", "10310026110");
    public static final Entry TROISIEME_PREPA_METIERS =
            national("10310026110", "3EME PREPA METIERS", "3ème prépa-métiers", "21160010026");
    public static final Entry TROISIEME_AGRICOLE =
            national("10310021110", "3EME AGRICOLE", "3ème de l'enseignement agricole", "21160010021");
    /** Attached to nothing: only its MEFSTAT tells that it is a 3e. */
    public static final Entry TROISIEME_UNATTACHED =
            new Entry("1031000K11V", "3EME DISPOSITIF RELAIS", "3ème dispositif relais", "21160010019", null);

    static final Entry SECONDE = national("20010018110", "2NDE GT", "2nde GT", "22110010018");
    static final Entry PREMIERE = national("20110019110", "1ERE GENERALE", "1ère générale", "22120010019");
    static final Entry TERMINALE = national("20210019110", "TERM GENERALE", "Terminale générale", "22130010019");

    public static final List<Entry> ALL = List.of(
            SIXIEME,
            CINQUIEME,
            QUATRIEME,
            TROISIEME,
            TROISIEME_SEGPA,
            TROISIEME_PREPA_PRO_ULIS,
            TROISIEME_PREPA_METIERS,
            TROISIEME_AGRICOLE,
            TROISIEME_UNATTACHED,
            SECONDE,
            PREMIERE,
            TERMINALE);

    private MefTable() {}

    /** Of a 3e of a collège by position: most have the ordinary one. */
    public static Entry ofTroisieme(int position) {
        return switch (position % 16) {
            case 3 -> TROISIEME_UNATTACHED;
            case 7 -> TROISIEME_PREPA_PRO_ULIS;
            case 15 -> TROISIEME_SEGPA;
            default -> TROISIEME;
        };
    }

    private static Entry national(String code, String label, String edition, String mefstat) {
        return new Entry(code, label, edition, mefstat, code);
    }
}
