package blogfeed.enrich;

import blogfeed.model.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sort of thing is there, when it is no page. */
final class MediaKinds {
    private MediaKinds() {}

    /** @param contentType the header's value; null where that was not the reason */
    static Optional<Kind> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        var type = contentType.toLowerCase(Locale.ROOT).strip();
        var slash = type.indexOf('/');
        return Optional.of(
                switch (slash < 0 ? "" : type.substring(0, slash)) {
                    case "image" -> Kind.IMAGE;
                    case "video" -> Kind.VIDEO;
                    case "audio" -> Kind.AUDIO;
                    default -> Kind.FILE;
                });
    }
}
