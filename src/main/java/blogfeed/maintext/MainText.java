package blogfeed.maintext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;

/**
 * The main text of a page, without what stands around it.
 *
 * @param text paragraphs apart by a line break
 * @param words as {@link blogfeed.model.Page#words()}
 * @param linkDensity the share of the text that is within links, from 0 to 1, counting also lists of links, which are left out of it
 */
public record MainText(String text, int words, int codeBlocks, int figures, double linkDensity, boolean paywalled) {
    private static final int LITTLE = 200;

    /** Who writes less may mean the links. */
    private static final int LEAST = 100;

    /** Leaves the document as it is. */
    public static MainText of(Document document) {
        var order = order(document);
        var dropped = Boilerplate.of(order);
        var mass = new Mass(order.blocks(), dropped);
        var root = ContentRoot.of(order, mass);
        var part = order.parts().get(root);
        var density = mass.linked(part);
        var mayBeLinks = mass.of(part) < LEAST;
        if (!mayBeLinks) {
            Remainder.drop(order, root, dropped);
        }
        Tail.cut(order, part, dropped);
        Edges.trim(order.blocks(), part, mayBeLinks, dropped);
        return of(document, order.blocks(), kept(order.blocks(), part, dropped), density);
    }

    /** Where next to nothing is shown, a script may show what is hidden. */
    private static ReadingOrder order(Document document) {
        var seen = ReadingOrder.of(document.body(), false);
        if (prose(seen) >= LITTLE) {
            return seen;
        }
        var all = ReadingOrder.of(document.body(), true);
        return prose(all) > 2 * prose(seen) ? all : seen;
    }

    private static long prose(ReadingOrder order) {
        return order.blocks().stream().mapToLong(Block::prose).sum();
    }

    private static List<Block> kept(List<Block> blocks, Part root, BitSet dropped) {
        var kept = new ArrayList<Block>();
        for (int i = Lead.begin(blocks, root, dropped); i < root.first; i++) {
            if (!dropped.get(i) && Lead.isPartOf(blocks.get(i))) {
                kept.add(blocks.get(i));
            }
        }
        for (int i = root.first; i < root.end; i++) {
            if (!dropped.get(i)) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private static MainText of(Document document, List<Block> all, List<Block> kept, double density) {
        var text = text(kept);
        var words = Words.in(text);
        return new MainText(
                text,
                words,
                count(kept, Block.Kind.CODE),
                count(kept, Block.Kind.FIGURE),
                density,
                Paywall.of(document, all, words));
    }

    private static String text(List<Block> blocks) {
        var text = new StringJoiner("\n");
        for (var block : blocks) {
            if (!block.text().isEmpty()) {
                text.add(block.text());
            }
        }
        return text.toString();
    }

    private static int count(List<Block> blocks, Block.Kind kind) {
        return (int) blocks.stream().filter(block -> block.kind() == kind).count();
    }
}
