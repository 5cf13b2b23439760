package blogfeed.maintext;

import java.util.BitSet;
import java.util.Set;

/** Leaves out of an article's part of the page what is not the article. */
final class Remainder {
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

    private static final Set<String> GROUPS = Set.of("div", "section", "table", "aside", "details", "center");

    private final ReadingOrder order;
    private final Mass mass;
    private final BitSet dropped;

    private Remainder(ReadingOrder order, BitSet dropped) {
        this.order = order;
        this.dropped = dropped;
        this.mass = new Mass(order.blocks(), dropped);
    }

    /** Adds to what was dropped. */
    static void drop(ReadingOrder order, int root, BitSet dropped) {
        new Remainder(order, dropped).drop(root);
    }

    private void drop(int root) {
        var parts = order.parts();
        for (int i = root + 1; i < parts.get(root).next; ) {
            var part = parts.get(i);
            if (isMadeOfLinks(part) && mass.of(part) * 4 < mass.of(parts.get(root))) {
                dropped.set(part.first, part.end);
                i = part.next;
            } else {
                i++;
            }
        }
    }

    private boolean isMadeOfLinks(Part part) {
        if (LISTS.contains(part.tag())) {
            return mass.linkedWithin(part) > 0.6 || mass.linked(part) > 0.8;
        }
        return GROUPS.contains(part.tag()) && mass.linked(part) > 0.6 && !Boilerplate.isRemark(part.element);
    }
}
