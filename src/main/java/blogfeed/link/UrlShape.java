package blogfeed.link;

import static blogfeed.link.UrlSign.Strength.HINT;
import static blogfeed.link.UrlSign.Strength.LIKELY;
import static blogfeed.link.UrlSign.Strength.SURE;

import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the form of a URL says of the page it names: words of the path, dates, slugs, numbers of pages. */
public final class UrlShape {
    private static final Pattern YEAR = Pattern.compile("199\\d|20[0-4]\\d");
    private static final Pattern MONTH_OR_DAY = Pattern.compile("\\d\\d?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern DATED_SLUG = Pattern.compile("(19|20)\\d\\d[-_]?\\d\\d[-_]?\\d\\d([-_].{3,})?");
    private static final Pattern NUMBERED_STORY =
            Pattern.compile("(\\p{L}[^-_]*[-_]){3,}(?!(19|20)\\d{6}$)[a-z]{0,3}\\d{6,10}|news-?\\d{3,}");
    private static final Pattern QUERY_OF_A_THREAD =
            Pattern.compile("(^|.*&)(topic|showtopic|thread|threadid|tid|viewtopic)=\\d.*");
    private static final Pattern QUERY_OF_A_POST = Pattern.compile("(^|.*&)(p|article|post|entry)=\\d+(&.*|$)");
    private static final Pattern QUERY_OF_A_LIST =
            Pattern.compile("(^|.*&)(s|q|query|search|tag|cat|category|author|paged?|label|m)=[^&]*(&.*|$)");
    private static final Pattern SUFFIX = Pattern.compile("\\.(html?|php|aspx?|jsp|md|shtml|cfm)$");

    /** Fewer words than a title has are as often the name of a page. */
    private static final int WORDS_OF_A_SLUG = 4;

    private final List<UrlSign> signs = new ArrayList<>();
    private final List<String> segments = new ArrayList<>();
    private final String query;

    private UrlShape(String path, String query) {
        this.query = query;
        for (var segment : path.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        var last = segments.size() - 1;
        if (last >= 0) {
            segments.set(last, SUFFIX.matcher(segments.get(last)).replaceFirst(""));
        }
    }

    /** Says nothing of what is no absolute URL in its canonical form. */
    public static List<UrlSign> of(String url) {
        var path = pathAt(url);
        if (path < 0) {
            return List.of();
        }
        var signs = new ArrayList<>(HostShape.of(url.substring(url.indexOf("://") + 3, path)));
        var shape = below(url, path);
        if (shape.readNames()) {
            shape.readMore();
        }
        signs.addAll(shape.signs);
        return List.copyOf(signs);
    }

    /**
     * The kind that is plain before the page is read; an article is never among them, because that is the default. Only names
     * make sure, so nothing else is looked at: this is asked of every link of the network.
     */
    static Optional<Kind> sure(String url) {
        var path = pathAt(url);
        if (path < 0) {
            return Optional.empty();
        }
        var shape = below(url, path);
        shape.readNames();
        return shape.signs.stream()
                .filter(sign -> sign.strength() == SURE)
                .findFirst()
                .map(UrlSign::kind);
    }

    private static int pathAt(String url) {
        var host = url.indexOf("://");
        return host < 0 ? -1 : url.indexOf('/', host + 3);
    }

    private static UrlShape below(String url, int path) {
        var fragment = url.indexOf('#', path);
        var whole = url.substring(path, fragment < 0 ? url.length() : fragment);
        var query = whole.indexOf('?');
        return query < 0
                ? new UrlShape(whole, "")
                : new UrlShape(whole.substring(0, query), whole.substring(query + 1));
    }

    /** Names and numbers of lists; false where that says all there is to say. */
    private boolean readNames() {
        if (segments.isEmpty()) {
            return true;
        }
        var last = segments.get(segments.size() - 1);
        if (endsInADate()) {
            return false;
        }
        if (isPageOfAList(last)) {
            add(Kind.LISTING, SURE, "a further page of a list");
            return false;
        }
        for (var segment : segments.subList(0, segments.size() - 1)) {
            addKnown(PathWords.BEFORE.find(segment));
        }
        readLast(last);
        return true;
    }

    /** What is never sure: dates, numbers of stories, the query. */
    private void readMore() {
        if (!segments.isEmpty()) {
            readDate();
            readNumber(segments.get(segments.size() - 1));
        }
        readQuery();
    }

    /** A name at the root of a site or a section is that page; deeper it may be a slug of one word. */
    private void readLast(String last) {
        var named = PathWords.LAST.find(last);
        if (named != null && segments.size() <= 3 && query.isEmpty() && fits(named)) {
            signs.add(named);
        } else if (isLongSlug(last)) {
            add(Kind.BLOG, HINT, "a slug as long as a title");
        }
    }

    /** Below {@code /blog/} lists have names, and everything else is the slug of a post. */
    private boolean fits(UrlSign named) {
        return named.kind() == Kind.LISTING
                || segments.size() < 2
                || signs.stream().noneMatch(sign -> sign.kind() == Kind.BLOG);
    }

    /** {@code /2024}, {@code /2024/05}, {@code /archives/2024/05}: the posts of that time. One day may be one post. */
    private boolean endsInADate() {
        var at = segments.size() - 1;
        while (at >= 0 && MONTH_OR_DAY.matcher(segments.get(at)).matches()) {
            at--;
        }
        var numbers = segments.size() - 1 - at;
        if (at < 0 || numbers > 2 || !YEAR.matcher(segments.get(at)).matches()) {
            return false;
        }
        add(Kind.LISTING, numbers < 2 ? SURE : LIKELY, "ends in a date");
        return true;
    }

    private boolean isPageOfAList(String last) {
        if (segments.size() < 2) {
            return false;
        }
        var before = segments.get(segments.size() - 2);
        return (before.equals("page") || before.equals("pages") || before.equals("seite"))
                && NUMBER.matcher(last).matches();
    }

    private void readDate() {
        for (var at = 0; at < segments.size() - 1; at++) {
            if (YEAR.matcher(segments.get(at)).matches()) {
                add(Kind.BLOG, LIKELY, "a date in the path");
                return;
            }
        }
        if (DATED_SLUG.matcher(segments.get(segments.size() - 1)).matches()) {
            add(Kind.BLOG, LIKELY, "a dated slug");
        }
    }

    /** News sites number their stories; so do some blogs, but they say that they are blogs. */
    private void readNumber(String last) {
        if (NUMBERED_STORY.matcher(last).matches() && signs.stream().noneMatch(UrlShape::isOfABlog)) {
            add(Kind.NEWS, LIKELY, "a numbered story");
        }
    }

    private static boolean isOfABlog(UrlSign sign) {
        return sign.kind() == Kind.BLOG && sign.strength() == LIKELY;
    }

    private void readQuery() {
        if (query.isEmpty()) {
            return;
        }
        if (QUERY_OF_A_POST.matcher(query).matches()) {
            add(Kind.BLOG, HINT, "the number of a post in the query");
        } else if (QUERY_OF_A_THREAD.matcher(query).matches()) {
            add(Kind.FORUM, LIKELY, "the number of a thread in the query");
        } else if (QUERY_OF_A_LIST.matcher(query).matches()) {
            add(Kind.LISTING, LIKELY, "a search or a list in the query");
        }
    }

    private static boolean isLongSlug(String last) {
        var words = 1;
        for (var at = 0; at < last.length(); at++) {
            words += "-_+".indexOf(last.charAt(at)) >= 0 ? 1 : 0;
        }
        return words >= WORDS_OF_A_SLUG || (last.length() > 60 && last.contains("%"));
    }

    private void addKnown(@Nullable UrlSign sign) {
        if (sign != null && !signs.contains(sign)) {
            signs.add(sign);
        }
    }

    private void add(Kind kind, Strength strength, String text) {
        signs.add(new UrlSign(kind, strength, text));
    }
}
