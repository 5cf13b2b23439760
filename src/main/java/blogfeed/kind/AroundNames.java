package blogfeed.kind;

import java.util.Set;

/** Whether classes and ids say that something stands around the main part of a page. */
final class AroundNames {
    private static final Set<String> ALONE_OR_LAST = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "footer",
            "sidebar",
            "aside",
            "related",
            "recommend",
            "recommended",
            "recommendations",
            "breadcrumb",
            "breadcrumbs",
            "comment",
            "comments",
            "respond",
            "disqus_thread",
            "cookie",
            "cookies",
            "consent",
            "modal",
            "popup",
            "toc",
            "toctree",
            "masthead",
            "share",
            "social",
            "more-posts");
    private static final Set<String> FIRST = Set.of(
            "nav",
            "menu",
            "related",
            "recommend",
            "recommended",
            "comment",
            "comments",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "cookie",
            "cookies",
            "share",
            "social");

    /** {@code has-sidebar} is written on what stands beside it. */
    private static final Set<String> BESIDE = Set.of("has", "with", "no", "two", "left", "right", "hide", "show");

    private AroundNames() {}

    static boolean holds(String names) {
        var start = 0;
        while (start < names.length()) {
            var space = names.indexOf(' ', start);
            var end = space < 0 ? names.length() : space;
            if (isAround(names.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isAround(String name) {
        if (ALONE_OR_LAST.contains(name)) {
            return true;
        }
        var first = firstMark(name);
        if (first < 0) {
            return false;
        }
        var word = name.substring(0, first);
        return FIRST.contains(word)
                || (!BESIDE.contains(word) && ALONE_OR_LAST.contains(name.substring(lastMark(name) + 1)));
    }

    private static int firstMark(String name) {
        var dash = name.indexOf('-');
        var underscore = name.indexOf('_');
        return dash < 0 || underscore < 0 ? Math.max(dash, underscore) : Math.min(dash, underscore);
    }

    private static int lastMark(String name) {
        return Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'));
    }
}
