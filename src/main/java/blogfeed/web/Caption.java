package blogfeed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.model.Article;
import blogfeed.model.Mention;
import java.net.URLDecoder;

/**
 * Foreign text in a form a person can read: one line, of bounded length, without anything that acts on the text around
 * it. Escaping is not done here, the document does that.
 */
final class Caption {
    private static final int TITLE = 300;
    private static final int ADDRESS = 160;
    private static final int NAME = 80;
    private static final int SHORT_DID = 20;

    private Caption() {}

    static String title(Article article) {
        var title = line(article.title(), TITLE);
        return title.isEmpty() ? url(article.url()) : title;
    }

    static String author(Mention mention) {
        var handle = mention.handle() == null ? "" : line(mention.handle(), NAME);
        return handle.isEmpty() ? shortened(mention.uri().did().value()) : handle;
    }

    static String name(FeedView feed) {
        var name = line(feed.displayName(), NAME);
        return name.isEmpty() ? feed.id() : name;
    }

    /** A URL without what people don't read: scheme, {@code www.}, escapes, the last slash. */
    static String url(String url) {
        var bare = url.replaceFirst("^(?i)https?://", "").replaceFirst("^(?i)www\\.", "");
        return line(unescaped(bare).replaceFirst("/$", ""), ADDRESS);
    }

    /** At most so many code points in one line, empty where nothing of it can be seen. */
    static String line(String foreign, int longest) {
        var line = new StringBuilder();
        foreign.codePoints()
                .filter(c -> !isHarmful(c))
                .map(c -> isBlank(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        var single = line.toString().replaceAll(" {2,}", " ").strip();
        return single.codePoints().allMatch(Caption::isUnseen) ? "" : cut(single, longest);
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static String shortened(String did) {
        return did.length() <= SHORT_DID + 4
                ? did
                : did.substring(0, SHORT_DID - 4) + "…" + did.substring(did.length() - 4);
    }

    private static String unescaped(String url) {
        try {
            var text = URLDecoder.decode(url.replace("+", "%2B"), UTF_8);
            return text.contains("\uFFFD") ? url : text;
        } catch (IllegalArgumentException notEscapes) {
            return url;
        }
    }

    /** Halves of characters, and the controls that turn the direction of text: nobody needs them in one line. */
    private static boolean isHarmful(int c) {
        return Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isBlank(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isUnseen(int c) {
        return isBlank(c) || Character.getType(c) == Character.FORMAT;
    }
}
