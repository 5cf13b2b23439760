package blogfeed.link;

import blogfeed.model.Target;
import okhttp3.HttpUrl;

/** The address to ask for a page: canonical URLs are names, and not every server knows its pages by them. */
final class PostedForm {
    private PostedForm() {}

    /** The posted URL without fragment and tracking parameters, where it is on the article's host; else the canonical one. */
    static String addressOf(String posted, Target target) {
        var url = HttpUrl.parse(posted);
        var canonical = HttpUrl.parse(target.url());
        if (url == null || canonical == null || !isOn(url, target)) {
            return target.url();
        }
        return url.newBuilder()
                .username("")
                .password("")
                .encodedQuery(canonical.encodedQuery())
                .fragment(null)
                .build()
                .toString();
    }

    private static boolean isOn(HttpUrl url, Target target) {
        return CanonicalUrls.canonicalHost(url.host()).equals(target.host());
    }
}
