package blogfeed.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The meta elements of a page by what they are about, and its links. */
final class HeadTags {
    private final Map<String, List<String>> metas = new HashMap<>();
    private final List<Element> links = new ArrayList<>();

    void add(Element element) {
        if (element.nameIs("link")) {
            links.add(element);
        } else if (element.nameIs("meta")) {
            var content = element.hasAttr("content") ? element.attr("content") : element.attr("value");
            Stream.of("name", "property", "itemprop", "http-equiv")
                    .map(attribute -> element.attr(attribute).strip().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(name ->
                            metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content));
        }
    }

    /** What is said under these names, in the order of the names, in one line each. */
    Stream<String> all(String... names) {
        return raw(names).map(Texts::line).filter(text -> !text.isEmpty());
    }

    /** The same as it is written, however long. */
    Stream<String> raw(String... names) {
        return Stream.of(names).flatMap(name -> metas.getOrDefault(name, List.of()).stream());
    }

    /** What is said under the first of these names that says anything, or "". */
    String first(String... names) {
        return all(names).findFirst().orElse("");
    }

    /** The feeds and translations; some templates have the word wrong. */
    Stream<Element> alternates() {
        return links.stream().filter(link -> has(link, "alternate") || has(link, "alternative"));
    }

    /** The link elements with that relation. */
    Stream<Element> links(String relation) {
        return links.stream().filter(link -> has(link, relation));
    }

    private static boolean has(Element link, String relation) {
        return (" " + link.attr("rel").toLowerCase(Locale.ROOT) + " ").contains(" " + relation + " ");
    }
}
