package blogfeed.kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Where in a page a reader of its nodes is. */
final class Place {
    private static final int UNSEEN = 1;
    private static final int AROUND = 2;
    private static final int HEADING = 4;
    private static final int LINK = 8;
    private static final int ITEM = 16;
    private static final int FIRST_HEADING = 32;
    private static final int WHOLE = 64;

    private static final Map<String, Integer> TAGS = new HashMap<>();
    private static final int LONGEST_NAMES = 1000;

    static {
        add(UNSEEN, "head script style noscript template svg iframe");
        add(AROUND, "nav footer aside form dialog select button");
        add(HEADING, "h1 h2 h3 h4");
        add(LINK, "a");
        add(ITEM, "li");
        add(WHOLE, "html body main article");
    }

    private final Deque<Integer> outer = new ArrayDeque<>();
    private final Deque<Naming> path = new ArrayDeque<>();
    private final Map<String, Naming> known = new HashMap<>();
    private int inside;
    private Naming parent = Naming.NONE;
    private boolean headingSeen;

    private static void add(int what, String tags) {
        for (var tag : tags.split(" ", -1)) {
            TAGS.put(tag, what);
        }
    }

    void enter(Element element) {
        var naming = naming(element);
        parent = path.isEmpty() ? Naming.NONE : path.getFirst();
        path.push(naming);
        outer.push(inside);
        var tag = TAGS.getOrDefault(element.normalName(), 0);
        if (tag != WHOLE) {
            inside |= naming.around() ? tag | AROUND : tag;
        }
        if (tag == HEADING && !headingSeen && element.normalName().equals("h1")) {
            inside |= FIRST_HEADING;
        }
    }

    void leave() {
        var left = inside;
        inside = outer.pop();
        path.pop();
        headingSeen |= (left & ~inside & FIRST_HEADING) != 0;
    }

    /** The names of a page repeat, so each is looked at once. */
    private Naming naming(Element element) {
        if (element.attributesSize() == 0) {
            return Naming.NONE;
        }
        var classes = shortened(element.className());
        var id = shortened(element.id());
        var names = classes.isEmpty() || id.isEmpty() ? classes.concat(id) : classes + ' ' + id;
        return names.isEmpty() ? Naming.NONE : known.computeIfAbsent(names, Naming::of);
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES);
    }

    /** Of the element entered last. */
    Naming naming() {
        return path.isEmpty() ? Naming.NONE : path.getFirst();
    }

    /** Of what the element entered last stands in. */
    Naming parent() {
        return parent;
    }

    boolean isVisible() {
        return (inside & UNSEEN) == 0;
    }

    /** Outside of navigation, side columns, comments and forms. */
    boolean isMain() {
        return (inside & (UNSEEN | AROUND)) == 0;
    }

    boolean isHeading() {
        return (inside & HEADING) != 0;
    }

    boolean isFirstHeading() {
        return (inside & FIRST_HEADING) != 0;
    }

    boolean isLink() {
        return (inside & LINK) != 0;
    }

    boolean isListItem() {
        return (inside & ITEM) != 0;
    }
}
