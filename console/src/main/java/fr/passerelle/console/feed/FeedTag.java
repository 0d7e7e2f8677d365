package fr.passerelle.console.feed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/**
 * Entity tags of the feed: version of the school, format of the document, and whether every status is in it. They are
 * weak: two nodes may compress the same answer into other bytes, and it has the same tag with and without compression.
 */
final class FeedTag {

    private FeedTag() {}

    static ETag of(@Nullable UUID version, boolean allStatuses) {
        String known = version == null ? "0" : version.toString();
        return new ETag(known + "." + CertificationsDocument.FORMAT + (allStatuses ? "a" : "o"), true);
    }

    /** Versions of the answers that the caller says it has. */
    static Set<String> versions(@Nullable String ifNoneMatch) {
        return tags(ifNoneMatch).stream()
                .map(seen -> seen.tag().split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    /** Whether the caller says it has that answer. */
    static boolean isSeen(@Nullable String ifNoneMatch, ETag tag) {
        return tags(ifNoneMatch).stream().anyMatch(seen -> seen.isWildcard() || seen.compare(tag, false));
    }

    private static List<ETag> tags(@Nullable String ifNoneMatch) {
        return ifNoneMatch == null ? List.of() : ETag.parse(ifNoneMatch);
    }
}
