package blogfeed.link;

import blogfeed.model.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** What sort of page a URL seems to name, without reading the page. */
final class Kinds {
    private static final Set<Kind> ARTICLES = Set.of(Kind.BLOG, Kind.NEWSLETTER, Kind.NEWS);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> FILES = Set.of(
            "pdf ps djvu epub doc docx odt ppt pptx xls xlsx csv tsv json jsonl xml rss atom parquet sqlite zip gz tgz"
                    .concat(" bz2 xz zst 7z rar tar exe dmg apk iso jar png jpg jpeg gif webp avif svg mp3 m4a ogg wav")
                    .concat(" flac mp4 webm mov mkv gguf safetensors")
                    .split(" ", -1));

    private final HostTable<Kind> table = new HostTable<>();

    static Kinds read(Path file) {
        var kinds = new Kinds();
        for (var line : ListLine.read(file)) {
            line.require(2, 2, "kind host[/prefix]");
            var kind = Kind.parse(line.word(0)).orElseThrow(() -> noSuchKind(line));
            kinds.table.add(line, HostPattern.of(line, line.word(1)), kind);
        }
        return kinds;
    }

    private static UnreadableHostListException noSuchKind(ListLine line) {
        return line.unreadable("'" + line.word(0) + "' is none of the kinds " + Arrays.toString(Kind.values()));
    }

    /** The kind its host is listed with, but front pages, lists and files of a host of articles are no articles. */
    Kind of(HttpUrl url, String site) {
        var listed = table.find(url.host(), url.encodedPath());
        if (listed != null && !ARTICLES.contains(listed.value())) {
            return listed.value();
        }
        if (isFront(url, site, listed == null ? "" : listed.prefix())) {
            return Kind.HOME;
        }
        if (isFile(url.encodedPath())) {
            return Kind.FILE;
        }
        return UrlShape.sure(url.toString()).orElseGet(() -> listed == null ? unlisted(url) : listed.value());
    }

    Optional<Kind> listed(String host, String path) {
        return Optional.ofNullable(table.find(host, path)).map(Listed::value);
    }

    private static Kind unlisted(HttpUrl url) {
        return url.host().startsWith("docs.") ? Kind.DOCS : Kind.BLOG;
    }

    /** Whether it names a whole host, a whole site or all of a listed prefix, rather than one page of it. */
    private static boolean isFront(HttpUrl url, String site, String prefix) {
        if (url.encodedQuery() != null || url.encodedFragment() != null) {
            return false;
        }
        var path = url.encodedPath();
        return path.equals("/") || path.equals(prefix) || site.equals(url.host() + path) || isLanguage(path);
    }

    /** {@code /en}, {@code /pt-br}, {@code /zh-Hans}. */
    private static boolean isLanguage(String path) {
        var regional = path.length() >= 6 && path.length() <= 8 && path.charAt(3) == '-' && path.indexOf('/', 1) < 0;
        return (path.length() == 3 || regional) && LANGUAGES.contains(path.substring(1, 3));
    }

    private static boolean isFile(String path) {
        var dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && FILES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
