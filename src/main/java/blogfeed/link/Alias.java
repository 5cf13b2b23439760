package blogfeed.link;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Another name of the same page, by a pattern that is filled in: {@code youtu.be/{id}} is
 * {@code youtube.com/watch?v={id}}.
 *
 * @param domain what every host of the pattern ends with
 * @param parameters of the query, in the order in which {@code from} has them; others are dropped
 * @param keepsPath whether only the host has another name
 */
record Alias(String domain, Pattern from, List<String> parameters, boolean keepsPath, UrlTemplate to)
        implements Rewrite {

    static Alias of(ListLine line) {
        line.require(2, 2, "host[/path][?name={value}] host[/path][?name={value}]");
        var from = UrlTemplate.of(line, line.word(0));
        var to = UrlTemplate.of(line, line.word(1));
        if (!from.names().containsAll(to.names())) {
            throw line.unreadable("'" + line.word(1) + "' names what '" + line.word(0) + "' does not have");
        }
        if (from.isHostOnly() != to.isHostOnly()) {
            throw line.unreadable("a host is another host, a page another page");
        }
        return new Alias(from.domain(line), from.pattern(line), from.parameters(), from.isHostOnly(), to);
    }

    @Override
    public @Nullable String of(HttpUrl url) {
        var matcher = from.matcher(keepsPath ? url.host() : url.host() + url.encodedPath() + query(url));
        return matcher.matches() ? "https://" + to.filled(matcher) + (keepsPath ? afterHost(url) : "") : null;
    }

    private String query(HttpUrl url) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(name -> name + "=" + QueryForm.valueOf(url.encodedQuery(), name))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String afterHost(HttpUrl url) {
        var written = url.toString();
        return written.substring(written.indexOf(url.host()) + url.host().length());
    }
}
