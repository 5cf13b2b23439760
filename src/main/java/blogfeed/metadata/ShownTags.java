package blogfeed.metadata;

import blogfeed.model.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tags that a page shows at its article: elements that say that they are tags, and links to the pages of tags that stand
 * beside these, or that stand first where none says so. What stands elsewhere is as often the tags of the whole site.
 */
final class ShownTags {
    /** So many pieces of text may stand between two tags: commas, signs, a label. */
    private static final int NEAR = 6;

    private static final Pattern COUNT = Pattern.compile("\\s*[(\\uFF08]\\d{1,6}[)\\uFF09]$");

    private ShownTags() {}

    static Stream<String> of(List<Outline.Spot> filings) {
        var marked = filings.stream().filter(ShownTags::isMarked).toList();
        var shown = together(ofOneArticle(filings, marked.isEmpty() ? filings : marked), marked.isEmpty());
        return (isCloud(shown) ? ofOneArticle(marked, marked) : shown)
                .stream().map(spot -> COUNT.matcher(spot.text()).replaceFirst(""));
    }

    private static boolean isMarked(Outline.Spot spot) {
        return new Surroundings(spot.element()).isTag();
    }

    /** Other articles that the page shows have tags too. */
    private static List<Outline.Spot> ofOneArticle(List<Outline.Spot> spots, List<Outline.Spot> leading) {
        var article = leading.isEmpty() ? null : leading.get(0).element().closest("article");
        return spots.stream()
                .filter(spot -> Objects.equals(spot.element().closest("article"), article))
                .toList();
    }

    private static List<Outline.Spot> together(List<Outline.Spot> spots, boolean noneMarked) {
        var together = new ArrayList<Outline.Spot>();
        int near = noneMarked && !spots.isEmpty() ? spots.get(0).at() : -NEAR - 1;
        for (var spot : spots) {
            if (spot.at() - near <= NEAR || isMarked(spot)) {
                together.add(spot);
                near = spot.at();
            }
        }
        return together;
    }

    /** Whether these are the tags of a whole site. */
    private static boolean isCloud(List<Outline.Spot> spots) {
        return spots.stream().map(Outline.Spot::text).distinct().count() > Tags.MOST;
    }
}
