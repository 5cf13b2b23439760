package blogfeed.kind;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Where the links of a page lead, seen from the page. A page is named without scheme, {@code www.} and trailing slash. */
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

    /** What a link leads to; empty for a fragment, a script, or what can't be resolved. */
    String target(Element link) {
        var href = link.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#")) {
            return "";
        }
        if (href.startsWith("http://") || href.startsWith("https://")) {
            return name(href);
        }
        var isPath = href.startsWith("/") && !href.startsWith("//") && !href.contains("/.");
        return isPath && !host.isEmpty() ? name("https://" + host + href) : name(link.absUrl("href"));
    }

    private static String name(String url) {
        var scheme = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
        if (scheme < 0) {
            return "";
        }
        var fragment = url.indexOf('#', scheme);
        var start = url.startsWith("www.", scheme) ? scheme + 4 : scheme;
        var end = fragment < 0 ? url.length() : Math.max(start, fragment);
        var index = "/index.html";
        end -= url.startsWith(index, end - index.length()) ? index.length() : 0;
        while (end > start && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(start, Math.max(start, end));
    }

    private static String host(String name) {
        var end = 0;
        while (end < name.length() && "/?".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
