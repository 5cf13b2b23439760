package blogfeed.kind;

import java.util.Optional;

/** Marks that the address of a link gives away. */
final class MarkLinks {
    private static final String[] SHARING = {
        "twitter.com/intent", "x.com/intent", "twitter.com/share", "facebook.com/sharer", "linkedin.com/share",
        "linkedin.com/sharing", "reddit.com/submit", "reddit.com/r/submit", "bsky.app/intent", "t.me/share",
        "news.ycombinator.com/submitlink", "b.hatena.ne.jp/entry", "b.hatena.ne.jp/add", "getpocket.com",
                "whatsapp.com/send",
        "wa.me/?text", "pinterest.com/pin/create", "service.weibo.com/share", "vk.com/share", "social-plugins.line.me",
        "xing.com/spi", "mailto:?"
    };
    private static final String[] EDITING = {"/edit/master/", "/edit/main/", "/-/edit/", "/_edit/"};

    private static final int SHORTEST = 10;

    private MarkLinks() {}

    static Optional<Mark> find(String href) {
        if (href.length() < SHORTEST) {
            return Optional.empty();
        }
        if (containsAny(href, SHARING)) {
            return Optional.of(Mark.SHARING);
        }
        return containsAny(href, EDITING) ? Optional.of(Mark.EDIT_LINK) : Optional.empty();
    }

    private static boolean containsAny(String href, String[] parts) {
        for (var part : parts) {
            if (href.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
