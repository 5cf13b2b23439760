package blogfeed.link;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A rule that a URL stands for another one. */
interface Rewrite {
    /** The other URL as written, perhaps no URL at all; null where the rule does not hold. */
    @Nullable
    String of(HttpUrl url);
}
