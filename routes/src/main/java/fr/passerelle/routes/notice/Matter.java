package fr.passerelle.routes.notice;

import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.school.Uai;
import java.util.Locale;

/**
 * The subject of a notice's work: a channel and what is to be told by it, such as {@code mail:9990001X} for the holds of
 * a school, {@code webhook:12} for a refused file and {@code mail:late} for work that waits or lasts too long.
 *
 * @param about a UAI, the number of a received file, or {@link #LATE}
 */
record Matter(Channel channel, String about) {

    static final String LATE = "late";

    static Matter parse(String subject) {
        int colon = subject.indexOf(':');
        return new Matter(
                Channel.valueOf(subject.substring(0, colon).toUpperCase(Locale.ROOT)), subject.substring(colon + 1));
    }

    boolean isLate() {
        return about.equals(LATE);
    }

    boolean isFile() {
        return !isLate() && Uai.parse(about).isEmpty();
    }

    @Override
    public String toString() {
        return channel.name().toLowerCase(Locale.ROOT) + ":" + about;
    }
}
