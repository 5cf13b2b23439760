package blogfeed.link;

import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page around another page, whose URL holds the other's: archives, readers, translators, and the pages on which social
 * sites let go of a reader.
 *
 * @param parameters whose values are tried; none stands for the whole query
 */
record Wrapper(Place place, HostPattern pattern, List<String> parameters) implements Rewrite {

    private enum Place {
        QUERY,
        PATH,
        LABEL
    }

    static Wrapper of(ListLine line) {
        line.require(2, 9, "query host[/prefix] [parameter…]', 'path host[/prefix]' or 'label host");
        var place = place(line);
        if (place != Place.QUERY) {
            line.require(2, 2, line.word(0) + " host[/prefix]");
        }
        return new Wrapper(
                place,
                HostPattern.of(line, line.word(1)),
                line.words().subList(2, line.words().size()));
    }

    private static Place place(ListLine line) {
        return switch (line.word(0)) {
            case "query" -> Place.QUERY;
            case "path" -> Place.PATH;
            case "label" -> Place.LABEL;
            default -> throw line.unreadable("'" + line.word(0) + "' is none of query, path, label");
        };
    }

    @Override
    public @Nullable String of(HttpUrl url) {
        if (!pattern.matches(url.host(), url.encodedPath())) {
            return null;
        }
        return switch (place) {
            case QUERY -> inQuery(url);
            case PATH -> InnerUrl.inPath(afterPrefix(url));
            case LABEL -> inLabel(url);
        };
    }

    private @Nullable String inQuery(HttpUrl url) {
        if (parameters.isEmpty()) {
            var query = url.encodedQuery();
            return query == null ? null : InnerUrl.of(query);
        }
        for (var parameter : parameters) {
            var value = url.queryParameter(parameter);
            var inner = value == null ? null : InnerUrl.of(value);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private String afterPrefix(HttpUrl url) {
        return url.encodedPath().substring(pattern.prefix().length()) + queryAndFragment(url);
    }

    /** Google's translator writes dots as hyphens, and hyphens as two: {@code my--blog-example.translate.goog}. */
    private @Nullable String inLabel(HttpUrl url) {
        var end = url.host().length() - pattern.host().length() - 1;
        if (end <= 0 || url.host().lastIndexOf('.', end - 1) >= 0) {
            return null;
        }
        var host = url.host()
                .substring(0, end)
                .replace("--", "_")
                .replace('-', '.')
                .replace('_', '-');
        return "https://" + host + url.encodedPath() + queryAndFragment(url);
    }

    private static String queryAndFragment(HttpUrl url) {
        var query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
        return url.encodedFragment() == null ? query : query + "#" + url.encodedFragment();
    }
}
