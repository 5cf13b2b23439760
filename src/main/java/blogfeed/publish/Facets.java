package blogfeed.publish;

import blogfeed.model.Did;
import blogfeed.model.Handle;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The links, mentions and tags of a text, as {@code app.bsky.richtext.facet} marks them: by indices of its UTF-8 bytes.
 *
 * @param facets in the order of the text
 * @param unknown handles that stand there as mentions, but that nobody has
 */
record Facets(ArrayNode facets, List<String> unknown) {
    private static final String FEATURE = "app.bsky.richtext.facet#";
    private static final int LONGEST_TAG = 64;

    private static final Pattern CANDIDATE = Pattern.compile("(?<![^\\s(])"
            + "(?:(?<link>https?://\\S+)"
            + "|@(?<handle>[a-zA-Z0-9.-]*[a-zA-Z0-9])"
            + "|[#＃](?<tag>\\S+))");
    private static final Pattern TRAILING = Pattern.compile("\\p{P}+$");
    private static final Pattern NO_WORD = Pattern.compile("[\\d\\p{P}\\uFE0F\\u20E3]*");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** @param account whose a handle is */
    static Facets of(String text, Function<Handle, Optional<Did>> account) {
        var found = new Facets(JsonNodeFactory.instance.arrayNode(), new ArrayList<>());
        var candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            var start = candidates.start();
            if (candidates.group("link") != null) {
                found.addLink(text, start, trimmed(candidates.group("link")));
            } else if (candidates.group("handle") != null) {
                found.addMention(text, start, candidates.group("handle"), account);
            } else {
                found.addTag(text, start, candidates.group("tag"));
            }
        }
        return found;
    }

    private void addLink(String text, int start, String link) {
        if (isUri(link)) {
            add(text, start, start + link.length(), "link").put("uri", link);
        }
    }

    /** What stands behind a link in a sentence; a bracket stays where it closes one of the link's own. */
    private static String trimmed(String link) {
        var end = link.length();
        while (end > 0 && isTrailing(link, end)) {
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean isTrailing(String link, int end) {
        var last = link.charAt(end - 1);
        return ".,;:!?\"'’”»".indexOf(last) >= 0 || (last == ')' && count(link, end, ')') > count(link, end, '('));
    }

    private static long count(String text, int end, char wanted) {
        return text.chars().limit(end).filter(each -> each == wanted).count();
    }

    private static boolean isUri(String link) {
        try {
            return new URI(link).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void addMention(String text, int start, String name, Function<Handle, Optional<Did>> account) {
        var handle = Handle.parse(name);
        var did = handle.flatMap(account);
        did.ifPresent(
                of -> add(text, start, start + 1 + name.length(), "mention").put("did", of.value()));
        if (handle.isPresent() && did.isEmpty()) {
            unknown.add(name);
        }
    }

    private void addTag(String text, int start, String written) {
        var tag = TRAILING.matcher(written).replaceFirst("");
        if (!NO_WORD.matcher(tag).matches() && GRAPHEME.matcher(tag).results().count() <= LONGEST_TAG) {
            add(text, start, start + 1 + tag.length(), "tag").put("tag", tag);
        }
    }

    private ObjectNode add(String text, int from, int to, String feature) {
        var facet = facets.addObject();
        facet.putObject("index").put("byteStart", bytes(text, from)).put("byteEnd", bytes(text, to));
        return facet.putArray("features").addObject().put("$type", FEATURE + feature);
    }

    private static int bytes(String text, int until) {
        return text.substring(0, until).getBytes(StandardCharsets.UTF_8).length;
    }
}
