package blogfeed.metadata;

import blogfeed.text.Clean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page walked through once: what it declares, and in the order of reading its pieces of text and what stands among them. */
final class Outline {
    private static final int MOST_PIECES = 20_000;
    private static final int MOST_SPOTS = 300;

    /** Of headings that are no title by their class the site's stands beside the article or above. */
    static final Comparator<Spot> SITE_FIRST = Comparator.comparing((Spot heading) -> !heading.beside)
            .thenComparing(heading -> new Surroundings(heading.element).isTitle())
            .thenComparing(Spot::at);

    final HeadTags tags = new HeadTags();
    final List<String> jsonLd = new ArrayList<>();
    final List<Piece> pieces = new ArrayList<>();
    final List<Spot> headings = new ArrayList<>();
    final List<Spot> times = new ArrayList<>();
    final List<Spot> bylines = new ArrayList<>();
    final List<Spot> brands = new ArrayList<>();
    final List<Spot> homeLinks = new ArrayList<>();
    final List<Spot> filings = new ArrayList<>();
    final List<Element> anchors = new ArrayList<>();
    String title = "";

    /** @param beside whether it stands beside the article: in the site's header, navigation, comments */
    record Piece(TextNode node, boolean beside) {
        String text() {
            return Texts.line(Clean.beginning(node.getWholeText(), 300));
        }
    }

    /** @param at the index of the first piece of text within or after it */
    record Spot(Element element, int at, boolean beside) {
        String text() {
            return ShortText.of(element);
        }
    }

    private Outline() {}

    static Outline of(Document document) {
        var outline = new Outline();
        document.traverse(outline.new Walk(Surroundings.frames(document)));
        return outline;
    }

    private final class Walk implements NodeVisitor {
        private final Set<Element> frames;

        /** The outermost element around here that is beside the article, and that holds no text for people. */
        private int besideDepth = Integer.MAX_VALUE;

        private int hiddenDepth = Integer.MAX_VALUE;

        Walk(Set<Element> frames) {
            this.frames = frames;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                piece(text);
            } else if (node instanceof Element element) {
                enter(element, depth);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            besideDepth = depth <= besideDepth ? Integer.MAX_VALUE : besideDepth;
            hiddenDepth = depth <= hiddenDepth ? Integer.MAX_VALUE : hiddenDepth;
        }

        private void piece(TextNode text) {
            if (hiddenDepth == Integer.MAX_VALUE && pieces.size() < MOST_PIECES && !text.isBlank()) {
                pieces.add(new Piece(text, isBeside()));
            }
        }

        private void enter(Element element, int depth) {
            var surroundings = new Surroundings(element);
            if (Surroundings.isHidden(element)) {
                hiddenDepth = Math.min(hiddenDepth, depth);
            } else if (!isBeside() && surroundings.isBeside(frames)) {
                besideDepth = depth;
            }
            note(element, surroundings);
        }

        private void note(Element element, Surroundings surroundings) {
            switch (element.normalName()) {
                case "meta", "link" -> declare(element);
                case "title" -> title = title.isEmpty() && isOfPage(element) ? ShortText.of(element) : title;
                case "script" -> script(element);
                case "h1", "h2", "h3" -> heading(element, surroundings);
                case "time" -> note(times, element);
                default -> noteByMarks(element, surroundings);
            }
        }

        /** What comments and other articles declare is not of this one. */
        private void declare(Element element) {
            if (!isBeside()) {
                tags.add(element);
            }
        }

        private void noteByMarks(Element element, Surroundings surroundings) {
            if (element.attributesSize() > 0 && hiddenDepth == Integer.MAX_VALUE) {
                if (element.nameIs("a")) {
                    anchors.add(element);
                    if (surroundings.leadsToFront()) {
                        note(homeLinks, element);
                    }
                }
                if (surroundings.isTitle()) {
                    note(headings, element);
                }
                if (surroundings.isDate()) {
                    note(times, element);
                }
                if (surroundings.isBrand()) {
                    note(brands, element);
                }
                if (!isBeside() && surroundings.isFiling()) {
                    note(filings, element);
                }
                if (surroundings.isByline()) {
                    note(bylines, element);
                }
            }
        }

        private void heading(Element element, Surroundings surroundings) {
            if (headings.size() < MOST_SPOTS && hiddenDepth == Integer.MAX_VALUE) {
                note(surroundings.leadsHome() ? brands : headings, element);
            }
        }

        private void script(Element element) {
            if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                jsonLd.add(element.data());
            }
        }

        /** A drawing has titles too. */
        private static boolean isOfPage(Element title) {
            return title.closest("svg") == null;
        }

        private void note(List<Spot> spots, Element element) {
            if (spots.size() < MOST_SPOTS) {
                spots.add(new Spot(element, pieces.size(), isBeside()));
            }
        }

        private boolean isBeside() {
            return besideDepth < Integer.MAX_VALUE;
        }
    }
}
