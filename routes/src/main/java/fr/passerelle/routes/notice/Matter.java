package fr.passerelle.routes.notice;

import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.school.Uai;
import java.util.Locale;

/**
 * The subject of a notice's work: a channel and what is to be told by it, such as {@code mail:9990001X} for the holds of
 * a school and {@code webhook:12} for a refused file.
 *
 * @param about a UAI, or the number of a received file
 */
record Matter(Channel channel, String about) {

    static Matter parse(String subject) {
        int colon = subject.indexOf(':');
        return new Matter(
                Channel.valueOf(subject.substring(0, colon).toUpperCase(Locale.ROOT)), subject.substring(colon + 1));
    }

    boolean isFile() {
        return Uai.parse(about).isEmpty();
    }

    @Override
    public String toString() {
        return channel.name().toLowerCase(Locale.ROOT) + ":" + about;
    }
}
