package blogfeed.maintext;

import java.util.BitSet;
import java.util.List;

/** How much prose parts of a page hold, by running totals. */
final class Mass {
    private final long[] prose;
    private final long[] length;
    private final long[] linked;
    private final long[] linkedWithin;

    Mass(List<Block> blocks, BitSet without) {
        var count = blocks.size();
        prose = new long[count + 1];
        length = new long[count + 1];
        linked = new long[count + 1];
        linkedWithin = new long[count + 1];
        for (int i = 0; i < count; i++) {
            var block = without.get(i) ? Block.PICTURE : blocks.get(i);
            prose[i + 1] = prose[i] + block.prose();
            length[i + 1] = length[i] + block.length();
            linked[i + 1] = linked[i] + block.linked();
            linkedWithin[i + 1] = linkedWithin[i] + block.linkedWithin();
        }
    }

    long of(Part part) {
        return prose[part.end] - prose[part.first];
    }

    long of(int block) {
        return prose[block + 1] - prose[block];
    }

    long length(Part part) {
        return length[part.end] - length[part.first];
    }

    /** The share of its text that is within links, from 0 to 1. */
    double linked(Part part) {
        return share(linked[part.end] - linked[part.first], length(part));
    }

    /** The share of its text that is within links to places of the same page, from 0 to 1. */
    double linkedWithin(Part part) {
        return share(linkedWithin[part.end] - linkedWithin[part.first], length(part));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
