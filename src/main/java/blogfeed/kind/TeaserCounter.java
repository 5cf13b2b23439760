package blogfeed.kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Counts what a list of other pages consists of. */
final class TeaserCounter {
    static final Set<String> ENTRIES = Set.of(
            "h-entry",
            "hentry",
            "post",
            "blog-post",
            "blogpost",
            "post-preview",
            "post-item",
            "post-card",
            "post-entry",
            "archive-item",
            "entry",
            "teaser",
            "card",
            "post-list-item",
            "list-item");

    /** A date further away from a link, in characters, belongs to something else. */
    private static final int BESIDE = 200;

    private static final int SHORTEST_TITLE = 8;

    private final PageLinks links;
    private final Set<String> headings = new HashSet<>();
    private final Set<String> dated = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Deque<Boolean> isEntry = new ArrayDeque<>();
    private int entries;
    private int inEntry;
    private String lastLink = "";
    private int sinceLink = BESIDE;
    private int sinceDate = BESIDE;

    TeaserCounter(PageLinks links) {
        this.links = links;
    }

    void enter(Element element, Place place) {
        var entry = isEntry(element, place.naming());
        isEntry.push(entry);
        if (entry) {
            entries += inEntry == 0 && place.isMain() ? 1 : 0;
            inEntry++;
        }
        if (place.isMain()) {
            read(element, place);
        }
    }

    void leave() {
        inEntry -= isEntry.pop() ? 1 : 0;
    }

    private static boolean isEntry(Element element, Naming naming) {
        return (naming.entry() && element.isBlock()) || element.normalName().equals("article");
    }

    private void read(Element element, Place place) {
        if (element.normalName().equals("a")) {
            readLink(links.target(element), place);
        } else if (place.isLink() && place.isHeading() && !lastLink.isEmpty()) {
            headings.add(lastLink);
        } else if (element.normalName().equals("time")) {
            readDate();
        }
    }

    private void readLink(String target, Place place) {
        lastLink = links.isElsewhereInside(target) ? target : "";
        sinceLink = BESIDE;
        if (!lastLink.isEmpty() && place.isHeading()) {
            headings.add(target);
        }
    }

    void readText(String text, Place place) {
        if (!place.isMain()) {
            return;
        }
        if (DateShape.is(text)) {
            readDate();
        } else if (place.isLink() && !lastLink.isEmpty() && ProseCounter.length(text) >= SHORTEST_TITLE) {
            readTitle(place);
        } else if (!place.isLink()) {
            sinceLink += text.length();
            sinceDate += text.length();
        }
    }

    private void readTitle(Place place) {
        sinceLink = 0;
        if (place.isListItem()) {
            listed.add(lastLink);
        }
        if (sinceDate < BESIDE) {
            pair();
        }
    }

    private void readDate() {
        sinceDate = 0;
        if (sinceLink < BESIDE && !lastLink.isEmpty()) {
            pair();
        }
    }

    /** A date belongs to one link, and a link to one date. */
    private void pair() {
        dated.add(lastLink);
        sinceLink = BESIDE;
        sinceDate = BESIDE;
    }

    Teasers counted() {
        return new Teasers(entries, headings.size(), dated.size(), listed.size());
    }
}
