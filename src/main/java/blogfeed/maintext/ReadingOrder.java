package blogfeed.maintext;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as what can be read on it, in the order of reading.
 *
 * @param blocks its text
 * @param parts the elements that hold the text, each before those within it; the first holds all
 */
record ReadingOrder(List<Block> blocks, List<Part> parts) {

    /** @param hiddenToo whether to read also what the markup hides, because a script may show it */
    static ReadingOrder of(Element body, boolean hiddenToo) {
        var order = new ReadingOrder(new ArrayList<>(), new ArrayList<>());
        body.filter(new Walk(order, hiddenToo));
        return order;
    }

    Part body() {
        return parts.get(0);
    }
}
