package blogfeed.maintext;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that may hold several blocks: those from {@link #first}, as far as before {@link #end}. */
final class Part {
    final Element element;
    final @Nullable Part parent;
    final int first;
    int end;

    /** The index of the first part that is not within this one. */
    int next;

    /** How likely it is that it belongs to the article, by what the markup calls it and what holds it. */
    double weight;

    Part(Element element, @Nullable Part parent, int first) {
        this.element = element;
        this.parent = parent;
        this.first = first;
    }

    String tag() {
        return element.normalName();
    }

    boolean isEmpty() {
        return first == end;
    }
}
