package blogfeed.metadata;

import blogfeed.text.Clean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Bytes to a document: by header, byte order mark, declaration, and what the bytes themselves tell. */
public final class PageDecoder {
    /** References to halves of characters, which jsoup lets through even where the other half is missing. */
    private static final Pattern HALF =
            Pattern.compile("&#(?:[xX]0{0,9}([dD][89a-fA-F][0-9a-fA-F]{2})|0{0,9}(5[5-7]\\d{3}));?");

    private PageDecoder() {}

    /** Of a page without end its beginning. Nothing in it, however deep it is read, is a NUL or half a character. */
    public static Document decode(byte[] body, @Nullable String contentType, String url) {
        return Jsoup.parse(whole(Charsets.decode(Bounded.beginning(body), contentType)), url);
    }

    private static String whole(String html) {
        var characters = Clean.harmless(html);
        return hasHalves(characters)
                ? Clean.harmless(HALF.matcher(characters).replaceAll(PageDecoder::half))
                : characters;
    }

    private static String half(MatchResult reference) {
        var hexadecimal = reference.group(1);
        int unit = hexadecimal == null ? Integer.parseInt(reference.group(2)) : Integer.parseInt(hexadecimal, 16);
        return Character.toString((char) unit);
    }

    /** Looks only where references are, since next to no page has any of these. */
    private static boolean hasHalves(String text) {
        var half = HALF.matcher(text);
        for (int at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
            if (half.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
