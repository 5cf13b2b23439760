package blogfeed.link;

import java.nio.file.Path;
import okhttp3.HttpUrl;

/**
 * Who publishes a page: the registrable domain, but on a shared platform one subdomain or path segment more. A first
 * segment such as {@code /~ada} is a person on every host: so universities and shared machines have written it ever since.
 */
final class Platforms {
    private final HostTable<Rule> rules = new HostTable<>();
    private final HostMemory<String> domains = new HostMemory<>();

    private record Rule(Part part, String host) {}

    private enum Part {
        SUBDOMAIN,
        PATH,
        HOST
    }

    static Platforms read(Path file) {
        var platforms = new Platforms();
        for (var line : ListLine.read(file)) {
            line.require(2, 2, "subdomain host', 'path host[/prefix]' or 'host host[/prefix]");
            var pattern = HostPattern.of(line, line.word(1));
            platforms.rules.add(line, pattern, new Rule(part(line), pattern.host()));
        }
        return platforms;
    }

    private static Part part(ListLine line) {
        return switch (line.word(0)) {
            case "subdomain" -> Part.SUBDOMAIN;
            case "path" -> Part.PATH;
            case "host" -> Part.HOST;
            default -> throw line.unreadable("'" + line.word(0) + "' is none of subdomain, path, host");
        };
    }

    String siteOf(HttpUrl url) {
        var host = url.host();
        var listed = rules.find(host, url.encodedPath());
        if (listed == null) {
            return isHomeOfAPerson(url.encodedPath())
                    ? host + segmentAfter("", url.encodedPath())
                    : domains.of(host, any -> registrableDomain(url));
        }
        return switch (listed.value().part()) {
            case SUBDOMAIN -> labelBelow(listed.value().host(), host);
            case PATH -> host + segmentAfter(listed.prefix(), url.encodedPath());
            case HOST -> host;
        };
    }

    private static String registrableDomain(HttpUrl url) {
        var domain = url.topPrivateDomain();
        return domain == null ? url.host() : domain;
    }

    private static boolean isHomeOfAPerson(String path) {
        return path.startsWith("/~") && path.length() > 2 && path.charAt(2) != '/';
    }

    private static String labelBelow(String platform, String host) {
        var end = host.length() - platform.length() - 1;
        return end < 0 ? host : host.substring(host.lastIndexOf('.', end - 1) + 1);
    }

    /** The prefix and one segment more, where there is one. */
    private static String segmentAfter(String prefix, String path) {
        var start = prefix.length() + 1;
        if (start >= path.length() || path.charAt(start) == '/') {
            return prefix;
        }
        var end = path.indexOf('/', start);
        return end < 0 ? path : path.substring(0, end);
    }
}
