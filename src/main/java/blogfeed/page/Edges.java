package blogfeed.page;

import java.util.BitSet;
import java.util.List;

/** Trims what stands above an article's first paragraph and below its last, and labels between. */
final class Edges {
    private static final int LONGEST_LABEL = 120;
    private static final int SURE_PROSE = 80;

    private final List<Block> blocks;
    private final BitSet dropped;

    private Edges(List<Block> blocks, BitSet dropped) {
        this.blocks = blocks;
        this.dropped = dropped;
    }

    static void trim(List<Block> blocks, Part root, BitSet dropped) {
        var edges = new Edges(blocks, dropped);
        edges.labels(root);
        edges.top(root);
        edges.bottom(root);
    }

    private void labels(Part root) {
        for (int i = root.first; i < root.end; i++) {
            var block = blocks.get(i);
            if (isShort(block) && Phrases.isLabel(block.text())) {
                dropped.set(i);
            }
        }
    }

    private void top(Part root) {
        for (int i = root.first; i < root.end && !isProse(blocks.get(i)); i++) {
            var block = blocks.get(i);
            if (block.kind() == Block.Kind.TITLE || (isShort(block) && isAbove(block))) {
                dropped.set(i);
            }
        }
    }

    private static boolean isAbove(Block block) {
        return block.isMostlyLinks() || Phrases.isAbove(block.text());
    }

    private void bottom(Part root) {
        for (int i = root.end - 1; i >= root.first && !isProse(blocks.get(i)); i--) {
            if (isShort(blocks.get(i)) && isBelow(blocks.get(i))) {
                dropped.set(i);
            }
        }
    }

    private static boolean isBelow(Block block) {
        return block.isMostlyLinks() || Phrases.isAbove(block.text());
    }

    private static boolean isShort(Block block) {
        return block.length() <= LONGEST_LABEL && block.length() > 0 && block.kind() != Block.Kind.CODE;
    }

    private boolean isProse(Block block) {
        return block.prose() >= SURE_PROSE;
    }
}
