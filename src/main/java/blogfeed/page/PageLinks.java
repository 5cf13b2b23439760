package blogfeed.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Where the links of a page lead, seen from the page. */
final class PageLinks {
    private final String page;
    private final String host;

    PageLinks(String url) {
        this.page = name(url);
        this.host = host(page);
    }

    /** Whether it is another page of the same site, or of a site below or above it. */
    boolean isElsewhereInside(String target) {
        var there = host(target);
        return !there.isEmpty()
                && !target.equals(page)
                && (there.equals(host) || there.endsWith("." + host) || host.endsWith("." + there));
    }

    /** Whether it is this page. */
    boolean isThisPage(String target) {
        return !page.isEmpty() && target.equals(page);
    }

    /** What a link leads to, comparable; empty for a fragment, a script or a link that can't be resolved. */
    static String target(Element link) {
        var href = link.attr("href");
        return href.isEmpty() || href.startsWith("#") ? "" : name(link.absUrl("href"));
    }

    private static String name(String url) {
        var scheme = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
        if (scheme < 0) {
            return "";
        }
        var fragment = url.indexOf('#');
        var end = fragment < 0 ? url.length() : fragment;
        var name = url.substring(url.startsWith("www.", scheme) ? scheme + 4 : scheme, Math.max(end, scheme));
        name = name.endsWith("/index.html") ? name.substring(0, name.length() - "index.html".length()) : name;
        while (name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        return name;
    }

    private static String host(String name) {
        var end = 0;
        while (end < name.length() && "/?".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
