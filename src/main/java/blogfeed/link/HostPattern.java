package blogfeed.link;

import okhttp3.HttpUrl;

/**
 * What an entry of a host list stands for: {@code host}, {@code host/path-prefix} or {@code =host}.
 *
 * @param prefix path segments the URL must begin with, such as {@code /blog}; empty for every path
 * @param itselfOnly whether subdomains are left out
 */
record HostPattern(String host, String prefix, boolean itselfOnly) {

    static HostPattern of(ListLine line, String word) {
        var itselfOnly = word.startsWith("=");
        var written = itselfOnly ? word.substring(1) : word;
        var slash = written.indexOf('/');
        var host = slash < 0 ? written : written.substring(0, slash);
        var prefix = slash < 0 ? "" : written.substring(slash);
        requireCanonical(line, host, prefix);
        return new HostPattern(host, prefix, itselfOnly);
    }

    boolean matches(String otherHost, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || prefix.isEmpty() || path.charAt(prefix.length()) == '/')
                && (otherHost.equals(host) || (!itselfOnly && otherHost.endsWith("." + host)));
    }

    /** A host or prefix that no canonical URL can have would stand in the list and never match. */
    private static void requireCanonical(ListLine line, String host, String prefix) {
        var url = HttpUrl.parse("https://" + host + prefix);
        if (url == null || !CanonicalUrls.isReal(url.host())) {
            throw line.unreadable("'" + host + prefix + "' is no host");
        }
        var canonical = CanonicalUrls.canonicalHost(url.host());
        if (!canonical.equals(host)) {
            throw line.unreadable("the host must be written '" + canonical + "'");
        }
        if (prefix.endsWith("/") || !(prefix.isEmpty() || url.encodedPath().equals(prefix))) {
            throw line.unreadable("the path '" + prefix + "' must be encoded, and must not end in a slash");
        }
    }
}
