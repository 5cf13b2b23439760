package blogfeed.kind;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Counts running text by where it stands. */
final class ProseCounter {
    private static final int SHORTEST_PARAGRAPH = 60;

    /** Of hostile depth: inline elements nested deeper than anybody writes. */
    private static final int INLINE_LEVELS = 12;

    /** More text around the main part than in it, this many times, means that the page names its parts otherwise. */
    private static final int MISNAMED = 3;

    private final IdentityHashMap<Element, Integer> blocks = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> around = new IdentityHashMap<>();
    private int all;
    private int linked;

    void read(String text, Node node, Place place) {
        var length = length(text);
        all += length;
        if (place.isLink()) {
            linked += length;
        } else if (!place.isHeading()) {
            var block = blockAround(node);
            if (block != null) {
                (place.isMain() ? blocks : around).merge(block, length, Integer::sum);
            }
        }
    }

    private static @Nullable Element blockAround(Node node) {
        var block = node.parent() instanceof Element element ? element : null;
        for (var level = 0; block != null && !block.isBlock() && level < INLINE_LEVELS; level++) {
            block = block.parent();
        }
        return block;
    }

    static int length(String text) {
        var length = text.length();
        for (var at = 0; at < text.length(); at++) {
            length += saysMuch(text.charAt(at)) ? 2 : 0;
        }
        return length;
    }

    private static boolean saysMuch(char letter) {
        return (letter >= 0x3040 && letter <= 0x9fff) || (letter >= 0xac00 && letter <= 0xd7a3);
    }

    Prose counted() {
        var main = runs(blocks);
        var aside = runs(around);
        var best = aside.paragraphs > MISNAMED * main.paragraphs ? aside : main;
        return new Prose(all, linked, best.paragraphs, best.longest);
    }

    private record Runs(int paragraphs, int longest) {}

    private static Runs runs(IdentityHashMap<Element, Integer> blocks) {
        var runs = new IdentityHashMap<Element, Integer>();
        var paragraphs = 0;
        var longest = 0;
        for (var block : blocks.entrySet()) {
            if (block.getValue() >= SHORTEST_PARAGRAPH) {
                paragraphs += block.getValue();
                longest = Math.max(longest, runs.merge(container(block.getKey()), block.getValue(), Integer::sum));
            }
        }
        return new Runs(paragraphs, longest);
    }

    /** What holds the paragraphs that belong together. */
    private static Element container(Element block) {
        var parent = block.parent();
        return switch (block.normalName()) {
            case "p", "blockquote", "pre", "dd", "ul", "ol" -> parent == null ? block : parent;
            case "li" -> parent == null || parent.parent() == null ? block : parent.parent();
            default -> block;
        };
    }
}
