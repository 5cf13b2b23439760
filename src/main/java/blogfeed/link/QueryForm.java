package blogfeed.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        for (int start = 0, end; start <= query.length(); start = end + 1) {
            end = endOfParameter(query, start);
            var parameter = unescaped(query.substring(start, end));
            if (!parameter.isEmpty() && !tracking.contains(parameter, host, path)) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? null : kept.size() == 1 ? kept.get(0) : sorted(kept);
    }

    private static int endOfParameter(String query, int start) {
        var end = query.indexOf('&', start);
        return end < 0 ? query.length() : end;
    }

    /** A URL that stands in a query unencoded brings ampersands of its own, and their order is not ours to change. */
    private static String sorted(List<String> parameters) {
        if (parameters.stream().noneMatch(parameter -> parameter.contains("://"))) {
            parameters.sort(Comparator.comparing(QueryForm::nameOf));
        }
        return String.join("&", parameters);
    }

    /** Whoever copied the URL out of HTML left its ampersands escaped. */
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
