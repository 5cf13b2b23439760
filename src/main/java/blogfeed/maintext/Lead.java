package blogfeed.maintext;

import java.util.BitSet;
import java.util.List;

/** Finds the summary that stands between an article's heading and the part that holds its text. */
final class Lead {
    /** What is shorter tells who wrote it, or what is seen on a picture. */
    private static final int SHORTEST = 60;

    private static final int FARTHEST = 10;

    private Lead() {}

    /** The index of its first block, or of the text's where there is none. */
    static int begin(List<Block> blocks, Part root, BitSet dropped) {
        var begin = root.first;
        var seen = 0;
        for (int i = dropped.previousClearBit(root.first - 1); i >= 0; i = dropped.previousClearBit(i - 1)) {
            if (blocks.get(i).isHeading()) {
                return begin;
            }
            if (++seen > FARTHEST) {
                break;
            }
            begin = isPartOf(blocks.get(i)) ? i : begin;
        }
        return root.first;
    }

    static boolean isPartOf(Block block) {
        return block.prose() >= SHORTEST
                && block.kind() == Block.Kind.TEXT
                && !Phrases.isLabel(block.text())
                && !Phrases.isAtEdge(block.text());
    }
}
