package blogfeed.link;

import blogfeed.model.Kind;
import blogfeed.model.Target;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What a page that was found somewhere says its URL is. */
record Claim(Target found, Target claimed) {
    private static final Set<Kind> LESS_THAN_A_PAGE = Set.of(Kind.HOME, Kind.LISTING, Kind.NOTFOUND, Kind.FILE);
    private static final Pattern LISTS_BY_NAME = Pattern.compile(
            "(?i)tags?|categor(y|ies)|topics?|authors?|labels?|series|page|search|kategorie|categoria|etiqueta");
    private static final Pattern LISTS =
            Pattern.compile(LISTS_BY_NAME.pattern() + "|archives?|blog|blogs|posts|articles|news|feed|rss");
    private static final Pattern ERRORS =
            Pattern.compile("(?i)(404|40[13]|50[0-4]|error|not-?found|page-not-found|log-?in|sign-?in|undefined|null)"
                    .concat("(\\.html?|\\.php)?"));
    private static final Pattern VIEWS =
            Pattern.compile("(?i)amp|amp\\.html|print|comments?|embed|mobile|m|feed|\\d{1,2}|page-?\\d+");
    private static final Set<String> CHOOSING = Set.of(
            "id p post postid post_id article articleid aid pid no idx v story slug title page_id q".split(" ", -1));
    private static final int SHORTEST_ID = 6;

    boolean isBelievable() {
        return (isOfTheSameSite() || isWhatNamedNobody())
                && (!LESS_THAN_A_PAGE.contains(claimed.kind()) || claimed.kind() == found.kind())
                && isAtAUsualPort()
                && (!isListOrError(claimed) || isListOrError(found))
                && !saysLess();
    }

    /** Of the same person's part of the host, where the host has such parts: {@code /~ada}, {@code /@ada}. */
    private boolean isOfTheSameSite() {
        return claimed.site().equals(found.site()) && person(claimed).equals(person(found));
    }

    private static String person(Target target) {
        var first = segments(target).get(0);
        return first.startsWith("~") || first.startsWith("@") ? target.host() + "/" + first : "";
    }

    private boolean isWhatNamedNobody() {
        var id = last(found);
        return found.site().equals(found.host())
                && (claimed.site().startsWith(found.host() + "/")
                        || claimed.site().endsWith("." + found.host()))
                && id.length() >= SHORTEST_ID
                && (last(claimed).equals(id) || last(claimed).endsWith("-" + id));
    }

    private boolean isAtAUsualPort() {
        var port = url(claimed).port();
        return port == HttpUrl.defaultPort("https") || port == url(found).port();
    }

    private static boolean isListOrError(Target target) {
        var path = segments(target);
        var end = path.size() - 1;
        return LISTS.matcher(path.get(end)).matches()
                || ERRORS.matcher(path.get(end)).matches()
                || (end > 0 && LISTS_BY_NAME.matcher(path.get(end - 1)).matches());
    }

    /** Whether the claim is where it was found without the end of the path, or without the parameter that chooses. */
    private boolean saysLess() {
        var from = segments(found);
        var to = segments(claimed);
        if (!claimed.host().equals(found.host())
                || to.size() > from.size()
                || !from.subList(0, to.size()).equals(to)) {
            return false;
        }
        return to.size() == from.size() ? losesItsChoice() : !isView(from.subList(to.size(), from.size()));
    }

    private boolean losesItsChoice() {
        var names = url(claimed).queryParameterNames();
        var route = url(found).encodedFragment();
        return (route != null && !route.equals(url(claimed).encodedFragment()))
                || url(found).queryParameterNames().stream()
                        .anyMatch(name -> CHOOSING.contains(name) && !names.contains(name));
    }

    private static boolean isView(List<String> tail) {
        return tail.size() == 1 && VIEWS.matcher(tail.get(0)).matches();
    }

    private static String last(Target target) {
        var segments = segments(target);
        return segments.get(segments.size() - 1);
    }

    private static List<String> segments(Target target) {
        return url(target).encodedPathSegments();
    }

    private static HttpUrl url(Target target) {
        return HttpUrl.get(target.url());
    }
}
