package blogfeed.link;

import blogfeed.model.LinkFacet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The URLs that stand in a text as {@code http(s)://…} without having been made links. */
final class BareUrls {
    private static final String SEPARATOR = "://";
    private static final List<String> SCHEMES = List.of("https", "http");

    private final String text;
    private final BitSet linkedBytes;

    private BareUrls(String text, BitSet linkedBytes) {
        this.text = text;
        this.linkedBytes = linkedBytes;
    }

    static List<String> of(String text, List<LinkFacet> facets) {
        return text.contains(SEPARATOR) ? new BareUrls(text, linkedBytes(text, facets)).all() : List.of();
    }

    private static BitSet linkedBytes(String text, List<LinkFacet> facets) {
        var length = utf8Length(text, 0, text.length());
        var linked = new BitSet();
        for (var facet : facets) {
            if (0 <= facet.byteStart() && facet.byteStart() < facet.byteEnd() && facet.byteEnd() <= length) {
                linked.set(facet.byteStart(), facet.byteEnd());
            }
        }
        return linked;
    }

    private List<String> all() {
        var urls = new ArrayList<String>();
        var end = 0;
        var bytes = 0;
        for (var at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, Math.max(at + 1, end))) {
            var start = schemeStart(at);
            if (start < end) {
                continue;
            }
            var url = UrlEnd.of(text, at + SEPARATOR.length());
            var firstByte = bytes + utf8Length(text, end, start);
            bytes = firstByte + utf8Length(text, start, url.index());
            end = url.index();
            if (!url.truncated() && !isLinked(firstByte, bytes)) {
                urls.add(text.substring(start, end));
            }
        }
        return urls;
    }

    private boolean isLinked(int firstByte, int afterLastByte) {
        var linked = linkedBytes.nextSetBit(firstByte);
        return linked >= 0 && linked < afterLastByte;
    }

    /** Where {@code http} or {@code https} begins before this separator; -1 when it is another scheme. */
    private int schemeStart(int separator) {
        for (var scheme : SCHEMES) {
            var start = separator - scheme.length();
            if (text.regionMatches(true, start, scheme, 0, scheme.length()) && !isWordBefore(start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean isWordBefore(int start) {
        return start > 0 && text.charAt(start - 1) < 0x80 && Character.isLetterOrDigit(text.charAt(start - 1));
    }

    private static int utf8Length(String text, int start, int end) {
        var length = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            // Each half of a surrogate pair stands for two of its four bytes.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
