package blogfeed.appview;

import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The counts in an answer of {@code app.bsky.feed.getPosts}.
 *
 * @param counts of the posts it names and that were asked for
 * @param unreadable items that were something else
 */
record PostCounts(Map<AtUri, Engagement> counts, int unreadable) {
    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 1 << 20;
    private static final int MOST_TOKENS = 200_000;

    /** More than anybody has; so that sums stay whole numbers. */
    private static final int MOST = 100_000_000;

    private static final List<String> COUNTS = List.of("likeCount", "repostCount", "quoteCount", "replyCount");

    private static final ObjectMapper JSON = mapper();

    /** Empty where it is no such answer. */
    static Optional<PostCounts> parse(byte[] body, Set<AtUri> asked) {
        try {
            var posts = JSON.readTree(body).path("posts");
            return posts.isArray() ? Optional.of(read(posts, asked)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static PostCounts read(JsonNode posts, Set<AtUri> asked) {
        var counts = new HashMap<AtUri, Engagement>();
        int unreadable = 0;
        for (var post : posts) {
            var uri = AtUri.parse(post.path("uri").asText()).filter(asked::contains);
            var told = engagement(post);
            if (uri.isPresent() && told.isPresent()) {
                counts.put(uri.get(), told.get());
            } else {
                unreadable++;
            }
        }
        return new PostCounts(counts, unreadable);
    }

    /** Any count may be left out, but not all of them. */
    private static Optional<Engagement> engagement(JsonNode post) {
        if (COUNTS.stream().noneMatch(post::has)
                || COUNTS.stream().map(post::path).anyMatch(count -> !isCount(count))) {
            return Optional.empty();
        }
        return Optional.of(new Engagement(
                post.path("likeCount").asInt(),
                post.path("repostCount").asInt(),
                post.path("quoteCount").asInt(),
                post.path("replyCount").asInt()));
    }

    private static boolean isCount(JsonNode count) {
        return count.isMissingNode() || (count.isInt() && count.intValue() >= 0 && count.intValue() <= MOST);
    }

    private static ObjectMapper mapper() {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxTokenCount(MOST_TOKENS)
                .build();
        // Names of strangers' fields are without end, and not to be kept for the process.
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build())
                .build();
    }
}
