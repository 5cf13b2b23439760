package blogfeed.link;

import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The one spelling of a query: without tracking and empty parameters, sorted by name. */
final class QueryForm {
    private static final String ESCAPED_AMPERSAND = "amp;";

    private final TrackingParameters tracking;

    QueryForm(TrackingParameters tracking) {
        this.tracking = tracking;
    }

    @Nullable
    String of(@Nullable String encodedQuery, String host, String path) {
        if (encodedQuery == null) {
            return null;
        }
        var query = PercentEncoding.normal(encodedQuery, "");
        var kept = new ArrayList<String>();
        for (var written : query.split("&", -1)) {
            var parameter = unescaped(written);
            if (!parameter.isEmpty() && !tracking.contains(parameter, host, path)) {
                kept.add(parameter);
            }
        }
        // A URL that stands in a query unencoded brings ampersands of its own, and their order is not ours to change.
        if (kept.stream().noneMatch(parameter -> parameter.contains("://"))) {
            kept.sort(Comparator.comparing(QueryForm::nameOf));
        }
        return kept.isEmpty() ? null : String.join("&", kept);
    }

    /** Whoever copied the URL out of HTML left {@code &amp;} in it. */
    private static String unescaped(String parameter) {
        var start = 0;
        while (parameter.startsWith(ESCAPED_AMPERSAND, start)) {
            start += ESCAPED_AMPERSAND.length();
        }
        return parameter.substring(start);
    }

    static String nameOf(String parameter) {
        var equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    /** The encoded value of the first parameter of that name; empty where there is none. */
    static String valueOf(@Nullable String encodedQuery, String name) {
        for (var parameter : encodedQuery == null ? new String[0] : encodedQuery.split("&", -1)) {
            if (nameOf(parameter).equals(name)) {
                return parameter.substring(Math.min(parameter.length(), name.length() + 1));
            }
        }
        return "";
    }
}
