package blogfeed.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The encodings that a page and its header name, the one to believe first. */
final class DeclaredCharsets {
    /** Of a real page the declaration comes within this, also where scripts stand before it. */
    private static final int HEAD = 200_000;

    private static final Pattern NAMED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;,]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("\\A\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]+)");
    private static final Pattern META =
            Pattern.compile("<!--.*?-->|<meta\\s([^>]{1,500})>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OTHER_META =
            Pattern.compile("(?:^|\\s)(?:name|property|itemprop)\\s*=", Pattern.CASE_INSENSITIVE);

    private DeclaredCharsets() {}

    static Stream<Charset> of(byte[] body, @Nullable String contentType) {
        var head = new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1);
        return Stream.concat(
                named(contentType == null ? "" : contentType).stream(),
                Stream.concat(first(XML, head).flatMap(CharsetLabels::find).stream(), metas(head))
                        .map(DeclaredCharsets::readable));
    }

    private static Stream<Charset> metas(String head) {
        return META.matcher(head)
                .results()
                .map(DeclaredCharsets::attributes)
                .filter(attributes -> !OTHER_META.matcher(attributes).find())
                .flatMap(attributes -> named(attributes).stream());
    }

    private static String attributes(MatchResult tagOrComment) {
        return Objects.requireNonNullElse(tagOrComment.group(1), "");
    }

    private static Optional<Charset> named(String text) {
        return first(NAMED, text).flatMap(CharsetLabels::find);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    /** What could be read as single bytes is not UTF-16, whatever it says. */
    private static Charset readable(Charset charset) {
        return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }
}
