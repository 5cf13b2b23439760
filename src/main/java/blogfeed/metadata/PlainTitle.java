package blogfeed.metadata;

import blogfeed.metadata.Outline.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A title that stands in the page with no mark of a heading, only in larger letters. */
final class PlainTitle {
    private static final int MOST_PIECES = 400;
    private static final int SHORTEST = 4;

    private PlainTitle() {}

    /** Where what is declared stands, all of it or else a part; of two parts the later, since the site's name comes first. */
    static Optional<Titles> in(List<Piece> pieces, String claim) {
        var texts = texts(pieces);
        var parts = new TitleParts(claim);
        var whole = Optional.ofNullable(texts.get(Texts.key(claim)));
        return whole.or(() -> texts.entrySet().stream()
                        .filter(text -> parts.begin(text.getKey()) || parts.end(text.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce((one, other) -> other))
                .map(at -> new Titles(pieces.get(at).text(), at));
    }

    /** The short texts of the page that are no links, each with the place where it stands first. */
    private static Map<String, Integer> texts(List<Piece> pieces) {
        var texts = new LinkedHashMap<String, Integer>();
        IntStream.range(0, Math.min(pieces.size(), MOST_PIECES))
                .filter(i -> !pieces.get(i).beside() && !isLink(pieces.get(i)))
                .forEach(i -> texts.putIfAbsent(Texts.key(pieces.get(i).text()), i));
        texts.keySet().removeIf(key -> key.length() < SHORTEST);
        return texts;
    }

    private static boolean isLink(Piece piece) {
        var parent = piece.node().parent();
        return parent != null && parent.nameIs("a");
    }
}
