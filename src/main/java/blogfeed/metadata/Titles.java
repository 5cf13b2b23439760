package blogfeed.metadata;

import java.util.Comparator;
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

    private static final Pattern CUT = Pattern.compile("(?:\\.{3}|…)$");
    private static final int SHORTEST_CUT = 12;

    private static final Comparator<Heading> BY_SITE = Comparator.comparing(Heading::spot, Outline.SITE_FIRST);
    private static final Comparator<Heading> BY_LENGTH = Comparator.comparing(heading -> heading.key.length());

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
                .or(() -> shortened(headings, claims))
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

    /** The longest heading that is all of the page's title but for what may be the site's name, which may be a heading too. */
    private static Optional<Titles> within(List<Heading> headings, String title) {
        var parts = new TitleParts(title);
        var fronts = longest(headings, parts::begin);
        var backs = longest(headings, parts::end);
        return Stream.concat(fronts.stream(), backs.stream())
                .max(isWhole(title, fronts, backs) ? BY_SITE : BY_LENGTH)
                .map(Heading::title);
    }

    private static Optional<Heading> longest(List<Heading> headings, Predicate<String> wanted) {
        return headings.stream().filter(heading -> wanted.test(heading.key)).max(BY_LENGTH);
    }

    /** Whether one heading is what the other leaves of the title. */
    private static boolean isWhole(String title, Optional<Heading> front, Optional<Heading> back) {
        return front.isPresent() && back.isPresent() && Texts.key(title).equals(front.get().key + back.get().key);
    }

    /** The heading that a declared title begins, before it was cut for cards. */
    private static Optional<Titles> shortened(List<Heading> headings, List<String> claims) {
        return claims.stream()
                .filter(claim -> CUT.matcher(claim).find())
                .map(Texts::key)
                .filter(key -> key.length() >= SHORTEST_CUT)
                .flatMap(key -> best(headings, heading -> heading.key.startsWith(key)).stream())
                .findFirst();
    }

    /** The one heading marked as the title, where what is declared was only put in other words for search engines. */
    private static Optional<Titles> reworded(List<Heading> headings, List<String> claims) {
        var main = headings.stream()
                .filter(heading -> heading.isMarked && !heading.spot.beside())
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

    private record Heading(Outline.Spot spot, String text, String key, boolean isMain, boolean isMarked) {
        static Heading of(Outline.Spot spot) {
            var text = ANCHOR.matcher(spot.text()).replaceFirst("");
            return new Heading(
                    spot,
                    text,
                    Texts.key(text),
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
            return (spot.beside() ? 2 : 0) + (isMain ? 0 : 1);
        }

        Titles title() {
            return new Titles(text, spot.at());
        }
    }
}
