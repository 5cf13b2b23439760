package blogfeed.feed;

import java.util.Locale;
import java.util.Optional;

/**
 * What a feed's record in its owner's repository says beside its name and description.
 *
 * @param avatar name of a file in the feed's folder; empty for the usual one, where there is one
 * @param acceptsInteractions whether readers may send "show more" and "show less"
 */
public record RecordSettings(Optional<String> avatar, boolean acceptsInteractions, ContentMode contentMode) {
    /** What readers' apps are told of the feed's content. */
    public enum ContentMode {
        UNSPECIFIED,
        VIDEO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
