package blogfeed.link;

import java.util.Locale;
import java.util.Set;

/**
 * The one spelling of a path: percent-encoded as little as may be, without repeated and trailing slashes, default
 * documents and the {@code /amp} of an article.
 */
final class PathForm {
    /** Beside the unreserved letters: what no server is known to treat differently when it is encoded in a path. */
    private static final String SAFE_IN_PATHS = "!$'()*,:@";

    private static final Set<String> DEFAULT_DOCUMENTS = Set.of(
            "index.html index.htm index.xhtml index.shtml index.php index.php3 index.php5 index.asp index.aspx index.jsp"
                    .concat(" index.cgi index.cfm default.html default.htm default.asp default.aspx")
                    .split(" ", -1));
    private static final int SHORTEST_DOCUMENT = 9;
    private static final int LONGEST_DOCUMENT = 12;
    private static final String AMP = "/amp";

    private PathForm() {}

    static String of(String encodedPath) {
        var path = PercentEncoding.normal(encodedPath, SAFE_IN_PATHS);
        for (var next = simpler(path); next.length() < path.length(); next = simpler(path)) {
            path = next;
        }
        return path;
    }

    private static String simpler(String written) {
        var path = withSingleSlashes(written);
        return path.substring(0, shorter(path, path.length()));
    }

    /** Slashes after a colon belong to a URL that stands in the path, and there they mean something. */
    private static String withSingleSlashes(String path) {
        return path.indexOf("//") >= 0 && path.indexOf(":/") < 0 ? path.replaceAll("/{2,}", "/") : path;
    }

    private static int shorter(String path, int end) {
        if (end > 1 && path.charAt(end - 1) == '/') {
            return end - 1;
        }
        var slash = path.lastIndexOf('/', end - 1);
        if (isDefaultDocument(path, slash + 1, end)) {
            return slash + 1;
        }
        return isAmp(path, slash, end) ? slash : end;
    }

    private static boolean isDefaultDocument(String path, int start, int end) {
        return end - start >= SHORTEST_DOCUMENT
                && end - start <= LONGEST_DOCUMENT
                && DEFAULT_DOCUMENTS.contains(path.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** {@code /amp} is a view of an article; after anything else than an article it may be the article itself. */
    private static boolean isAmp(String path, int slash, int end) {
        return end - slash == AMP.length()
                && slash > 0
                && path.startsWith(AMP, slash)
                && namesAnArticle(path.substring(path.lastIndexOf('/', slash - 1) + 1, slash));
    }

    /** Three words, a number of four digits or more, or a page of HTML. */
    private static boolean namesAnArticle(String segment) {
        var words = segment.indexOf('-', segment.indexOf('-') + 1) > segment.indexOf('-');
        return (words && segment.indexOf('-') > 0) || segment.matches("\\d{4,}|.+\\.html?");
    }
}
