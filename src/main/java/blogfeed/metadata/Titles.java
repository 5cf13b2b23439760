package blogfeed.metadata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The article's own title: a heading that what the page declares agrees with. Where none does, the declared one without the
 * site's name.
 *
 * @param at where its heading stands among the pieces of the page; 0 where it has none
 */
record Titles(String text, int at) {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "",
            "home",
            "homepage",
            "index",
            "untitled",
            "blog",
            "document",
            "welcome",
            "posts",
            "post",
            "article",
            "title",
            "null",
            "undefined");

    private static final Pattern HOME = Pattern.compile("(?i)https?://[^/?#]+/?(?:index\\.html?)?(?:#.*)?");

    /** The sign at a heading that links to itself. */
    private static final Pattern ANCHOR = Pattern.compile("[\\s\\p{Co}]*(?:[¶§#🔗]+|\\p{Co})$|^#\\s+");

    /** @param url where the page was found */
    static Titles of(Outline outline, JsonLd jsonLd, SiteName site, String url) {
        var claims = claims(outline, jsonLd, site);
        var headings = headings(outline, site);
        return undoubted(outline, jsonLd)
                .or(() -> ofHome(outline, headings, url))
                .or(() -> agreed(headings, claims))
                .or(() -> within(headings, outline.title))
                .or(() -> reworded(headings, claims))
                .or(() -> claims.stream().findFirst().flatMap(claim -> PlainTitle.in(outline.pieces, claim)))
                .or(() -> claimed(claims, headings))
                .orElseGet(() -> new Titles(outline.title, 0));
    }

    /** The heading that is declared twice to be the title, which it is even if the site goes by the same name. */
    private static Optional<Titles> undoubted(Outline outline, JsonLd jsonLd) {
        var declared = jsonLd.texts("headline").map(Texts::key).collect(Collectors.toSet());
        declared.retainAll(outline.tags.all("og:title").map(Texts::key).toList());
        declared.removeIf(Titles::isEmptyWord);
        return outline.headings.stream()
                .filter(heading -> heading.element().nameIs("h1") && !heading.beside())
                .map(Heading::of)
                .filter(heading -> declared.contains(heading.key))
                .findFirst()
                .map(Heading::title);
    }

    /** What the page declares to be its title, the most reliable first, without the site's name. */
    private static List<String> claims(Outline outline, JsonLd jsonLd, SiteName site) {
        return Stream.of(
                        outline.tags.all("og:title", "citation_title", "dc.title", "parsely-title", "sailthru.title"),
                        jsonLd.texts("headline"),
                        outline.tags.all("twitter:title"),
                        jsonLd.texts("name"),
                        Stream.of(outline.title))
                .flatMap(titles -> titles)
                .map(title -> new TitleParts(title).without(site::isName))
                .filter(title -> !isEmpty(title, site))
                .toList();
    }

    private static List<Heading> headings(Outline outline, SiteName site) {
        return outline.headings.stream()
                .limit(200)
                .map(Heading::of)
                .filter(heading -> heading.text.length() <= 300 && !isEmpty(heading.text, site))
                .toList();
    }

    private static boolean isEmpty(String title, SiteName site) {
        return site.isName(title) || isEmptyWord(title);
    }

    /** Whether it would name any site or page. */
    static boolean isEmptyWord(String title) {
        return EMPTY_WORDS.contains(Texts.key(title));
    }

    /** Where a site begins, its name is no addition to a title. */
    private static Optional<Titles> ofHome(Outline outline, List<Heading> headings, String url) {
        int at = best(headings, Heading::isMain).map(Titles::at).orElse(0);
        return HOME.matcher(url).matches()
                ? Stream.concat(outline.tags.all("og:title"), Stream.of(outline.title))
                        .filter(title -> !isEmptyWord(title))
                        .findFirst()
                        .map(title -> new Titles(title, at))
                : Optional.empty();
    }

    private static Optional<Titles> agreed(List<Heading> headings, List<String> claims) {
        return claims.stream()
                .map(Texts::key)
                .flatMap(key -> best(headings, heading -> heading.key.equals(key)).stream())
                .findFirst();
    }

    /** The longest heading that is all of the page's title but for what may be the site's name. */
    private static Optional<Titles> within(List<Heading> headings, String title) {
        var parts = new TitleParts(title);
        return headings.stream()
                .filter(heading -> parts.begin(heading.key) || parts.end(heading.key))
                .max((one, other) -> Integer.compare(one.key.length(), other.key.length()))
                .map(Heading::title);
    }

    /** The one heading marked as the title, where what is declared was only put in other words for search engines. */
    private static Optional<Titles> reworded(List<Heading> headings, List<String> claims) {
        var main = headings.stream()
                .filter(heading -> heading.isMarked && !heading.beside)
                .toList();
        return main.stream().map(Heading::key).distinct().count() == 1
                ? main.stream()
                        .filter(heading -> claims.stream().anyMatch(heading::resembles))
                        .findFirst()
                        .map(Heading::title)
                : Optional.empty();
    }

    private static Optional<Titles> claimed(List<String> claims, List<Heading> headings) {
        var first = best(headings, Heading::isMain);
        int at = first.map(Titles::at).orElse(0);
        return claims.stream()
                .findFirst()
                .map(claim -> new Titles(new TitleParts(claim).withoutBar(), at))
                .or(() -> first);
    }

    private static Optional<Titles> best(List<Heading> headings, Predicate<Heading> wanted) {
        return headings.stream()
                .filter(wanted)
                .min((one, other) -> Integer.compare(one.rank(), other.rank()))
                .map(Heading::title);
    }

    private record Heading(String text, String key, int at, boolean beside, boolean isMain, boolean isMarked) {
        static Heading of(Outline.Spot spot) {
            var text = ANCHOR.matcher(spot.text()).replaceFirst("");
            return new Heading(
                    text,
                    Texts.key(text),
                    spot.at(),
                    spot.beside(),
                    !spot.element().normalName().matches("h[23]"),
                    new Surroundings(spot.element()).isTitle());
        }

        /** Whether most pairs of letters are in both. */
        boolean resembles(String claim) {
            var other = Texts.key(claim);
            return 2 * Math.min(shared(key, other), shared(other, key)) > Math.max(key.length(), other.length());
        }

        private static int shared(String one, String other) {
            return (int) IntStream.range(0, Math.max(0, one.length() - 1))
                    .filter(i -> other.contains(one.substring(i, i + 2)))
                    .count();
        }

        int rank() {
            return (beside ? 2 : 0) + (isMain ? 0 : 1);
        }

        Titles title() {
            return new Titles(text, at);
        }
    }
}
