package blogfeed.maintext;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the smallest part of a page that holds the article. */
final class ContentRoot {
    /** A part that holds so much of the prose of its parent holds all that matters of it. */
    private static final double DOMINANT = 0.7;

    private static final double BETTER_NAMED = 0.5;
    private static final double WITHIN_NAMED = 0.95;

    private static final double TWIN = 0.08;

    private static final Set<String> CONTAINERS = Set.of(
            "body",
            "div",
            "section",
            "article",
            "main",
            "td",
            "table",
            "tbody",
            "tr",
            "center",
            "form",
            "fieldset",
            "header",
            "footer",
            "aside",
            "dd",
            "dl",
            "li",
            "ul",
            "ol",
            "details",
            "nav");

    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "li", "dd");

    private static final double NAMED = 1;
    private static final double LIKELY = 0.6;
    private static final double ANYTHING = 0.1;

    private final List<Part> parts;

    /** The prose before each block, where that is worth most which the markup calls an article's. */
    private final double[] prose;

    private final Texts texts = new Texts();

    private ContentRoot(ReadingOrder order, Mass mass) {
        parts = order.parts();
        prose = weighed(weights(order), mass);
        for (var part : parts) {
            if (part.weight == NAMED && (part.parent == null || part.parent.weight < NAMED)) {
                texts.add(part, mass);
            }
        }
    }

    /**
     * The index of that part.
     *
     * @param mass without the boilerplate
     */
    static int of(ReadingOrder order, Mass mass) {
        return new ContentRoot(order, mass).find();
    }

    private static double[] weights(ReadingOrder order) {
        var weights = new double[order.blocks().size()];
        Arrays.fill(weights, ANYTHING);
        for (var part : order.parts()) {
            var parent = part.parent == null ? ANYTHING : part.parent.weight;
            part.weight = Math.max(parent, weight(part));
            if (part.weight > parent) {
                Arrays.fill(weights, part.first, part.end, part.weight);
            }
        }
        return weights;
    }

    private static double weight(Part part) {
        var element = part.element;
        if (Names.isText(element) || element.attr("itemprop").contains("articleBody")) {
            return NAMED;
        }
        return isArticle(part) || element.attr("role").equals("main") || element.hasClass("hentry") ? LIKELY : ANYTHING;
    }

    private static boolean isArticle(Part part) {
        return part.tag().equals("article") || part.tag().equals("main");
    }

    private static double[] weighed(double[] weights, Mass mass) {
        var weighed = new double[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            weighed[i + 1] = weighed[i] + weights[i] * mass.of(i);
        }
        return weighed;
    }

    private int find() {
        var root = 0;
        for (var next = dominant(root); next >= 0; next = dominant(root)) {
            root = next;
        }
        return root;
    }

    /** The child that stands for the whole; -1 where none does. */
    private int dominant(int root) {
        for (int child = root + 1; child < parts.get(root).next; child = parts.get(child).next) {
            if (prose(parts.get(child)) > dominant(parts.get(root), parts.get(child)) * prose(parts.get(root))) {
                return isContainer(parts.get(child))
                                && !isListOfText(parts.get(root), parts.get(child))
                                && !hasTwin(child, root)
                                && !texts.reachBeyond(parts.get(child))
                        ? child
                        : -1;
            }
        }
        return -1;
    }

    /** The share of the prose that the child must hold. */
    private static double dominant(Part root, Part child) {
        if (child.weight > root.weight) {
            return BETTER_NAMED;
        }
        return root.weight == ANYTHING || (root.weight == NAMED && weight(child) == NAMED) ? DOMINANT : WITHIN_NAMED;
    }

    private boolean isContainer(Part part) {
        return CONTAINERS.contains(part.tag()) || part.tag().indexOf('-') > 0;
    }

    /** A list within what is named the text is not the text. */
    private static boolean isListOfText(Part root, Part child) {
        return root.weight == NAMED && LISTS.contains(child.tag());
    }

    /** Whether another child looks alike and matters: then both are pieces of one article. */
    private boolean hasTwin(int child, int root) {
        for (int other = root + 1; other < parts.get(root).next; other = parts.get(other).next) {
            if (other != child
                    && prose(parts.get(other)) > TWIN * prose(parts.get(root))
                    && isAlike(parts.get(child), parts.get(other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(Part part, Part other) {
        return part.tag().equals(other.tag()) && part.element.attr("class").equals(other.element.attr("class"));
    }

    private double prose(Part part) {
        return prose[part.end] - prose[part.first];
    }
}
