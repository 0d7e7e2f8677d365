package fr.passerelle.routes.notice;

import fr.passerelle.connectors.notice.NoticePort;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Occasion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How operators are told, and of what.
 *
 * @param ports one for each channel at most; none when no notice is configured
 */
public record NoticeChannels(Set<Occasion> occasions, List<NoticePort> ports) {

    public NoticeChannels {
        occasions = Set.copyOf(occasions);
        ports = List.copyOf(ports);
    }

    /** Nobody is told of anything. */
    public static NoticeChannels none() {
        return new NoticeChannels(Set.of(), List.of());
    }

    /** The channels by which operators are told on that occasion. */
    List<Channel> on(Occasion occasion) {
        return occasions.contains(occasion)
                ? ports.stream().map(NoticePort::channel).toList()
                : List.of();
    }

    /** Empty when the channel is configured no more. */
    Optional<NoticePort> by(Channel channel) {
        return ports.stream().filter(port -> port.channel() == channel).findFirst();
    }
}
