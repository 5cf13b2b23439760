package blogfeed.maintext;

import java.util.BitSet;
import java.util.List;

/** Trims labels, and what stands above an article's first paragraph and below its last. */
final class Edges {
    private static final int LONGEST_LABEL = 120;

    /** Whoever writes so much at a time has begun. */
    private static final int PARAGRAPH = 80;

    private static final int WIDTH = 15;

    private final List<Block> blocks;
    private final boolean mayBeLinks;
    private final BitSet dropped;

    private Edges(List<Block> blocks, boolean mayBeLinks, BitSet dropped) {
        this.blocks = blocks;
        this.mayBeLinks = mayBeLinks;
        this.dropped = dropped;
    }

    /**
     * Adds to what was dropped.
     *
     * @param mayBeLinks whether the article may be a list of links
     */
    static void trim(List<Block> blocks, Part root, boolean mayBeLinks, BitSet dropped) {
        var edges = new Edges(blocks, mayBeLinks, dropped);
        edges.labels(root);
        edges.top(root);
        edges.bottom(root);
    }

    private void labels(Part root) {
        for (int i = dropped.nextClearBit(root.first); i < root.end; i = dropped.nextClearBit(i + 1)) {
            if (isShort(blocks.get(i)) && Phrases.isLabel(blocks.get(i).text())) {
                dropped.set(i);
            }
        }
    }

    private void top(Part root) {
        var seen = 0;
        for (int i = dropped.nextClearBit(root.first); i < root.end; i = dropped.nextClearBit(i + 1)) {
            var block = blocks.get(i);
            if (block.prose() >= PARAGRAPH || ++seen > WIDTH) {
                return;
            }
            if (block.kind() == Block.Kind.TITLE || isAtEdge(block)) {
                dropped.set(i);
            }
        }
    }

    private void bottom(Part root) {
        var seen = 0;
        var ended = true;
        for (int i = dropped.previousClearBit(root.end - 1); i >= root.first; i = dropped.previousClearBit(i - 1)) {
            var block = blocks.get(i);
            if ((block.prose() >= PARAGRAPH && !isCitation(block)) || ++seen > WIDTH) {
                return;
            }
            if (isAtEdge(block) || isCitation(block) || (ended && block.isHeading())) {
                dropped.set(i);
            } else {
                ended = false;
            }
        }
    }

    private boolean isAtEdge(Block block) {
        return isShort(block)
                && ((!mayBeLinks && block.isLinks()) || Phrases.isAtEdge(block.text()) || isNeighbour(block));
    }

    /** The post before or after. */
    private static boolean isNeighbour(Block block) {
        return block.linked() * 2 > block.length() && Phrases.isNeighbour(block.text());
    }

    /** How to cite the article, for a machine. */
    private static boolean isCitation(Block block) {
        return block.kind() == Block.Kind.CODE && Phrases.isBibTeX(block.text());
    }

    private static boolean isShort(Block block) {
        return block.length() <= LONGEST_LABEL && block.length() > 0 && block.kind() != Block.Kind.CODE;
    }
}
