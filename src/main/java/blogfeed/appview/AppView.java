package blogfeed.appview;

import blogfeed.http.HttpAnswer;
import blogfeed.http.HttpClient;
import blogfeed.model.AtUri;
import blogfeed.model.XrpcAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An AppView that is asked by {@code app.bsky.feed.getPosts}. */
public final class AppView {
    /** As many posts as one question may name. */
    static final int MOST_POSTS = 25;

    private static final String GET_POSTS = "app.bsky.feed.getPosts";

    /** What a server answers that can't take just this question: a name it finds odd, an address too long. */
    private static final Set<Integer> REFUSALS = Set.of(400, 414, 431);

    private final URI base;
    private final HttpClient http;
    private final InstantSource clock;

    /** @param base its address, such as {@code https://public.api.bsky.app}; a path in it is not used */
    public AppView(URI base, HttpClient http, InstantSource clock) {
        this.base = base;
        this.http = http;
        this.clock = clock;
    }

    String name() {
        return base.toString();
    }

    PostsAnswer getPosts(Collection<AtUri> uris) {
        var asked = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answer = http.get(address(uris));
        if (answer instanceof HttpAnswer.Complete complete) {
            return complete.status() == 200
                    ? told(complete, Set.copyOf(uris), asked)
                    : refused(complete.status(), complete.headers());
        }
        if (answer instanceof HttpAnswer.Refused refused) {
            return new PostsAnswer.Refused(refused.why());
        }
        return new PostsAnswer.Silent(((HttpAnswer.Failed) answer).why(), Optional.empty());
    }

    /** Ends a question under way; its answer is then {@link PostsAnswer.Silent}. */
    void cancel() {
        http.cancel();
    }

    private URI address(Collection<AtUri> uris) {
        return XrpcAddress.of(
                base,
                GET_POSTS,
                uris.stream().map(uri -> Map.entry("uris", uri.toString())).toList());
    }

    private PostsAnswer told(HttpAnswer.Complete answer, Set<AtUri> uris, Instant asked) {
        var headers = answer.headers();
        var parsed = PostCounts.parse(answer.body(), uris);
        if (parsed.isEmpty()) {
            return new PostsAnswer.Silent("what it answers are no posts", Optional.empty());
        }
        return new PostsAnswer.Told(
                parsed.get().counts(),
                asked.minus(age(headers)),
                parsed.get().unreadable(),
                RateLimit.pause(headers, clock.instant()));
    }

    private PostsAnswer refused(int status, HttpHeaders headers) {
        var why = "HTTP " + status;
        return REFUSALS.contains(status)
                ? new PostsAnswer.Refused(why)
                : new PostsAnswer.Silent(why, retryAfter(status, headers));
    }

    private Optional<Duration> retryAfter(int status, HttpHeaders headers) {
        var now = clock.instant();
        var said = RateLimit.retryAfter(headers, now);
        return said.isEmpty() && status == 429 ? Optional.of(RateLimit.pause(headers, now)) : said;
    }

    /** What a cache on the way held was true when it was put there (RFC 9111 §5.1). */
    private static Duration age(HttpHeaders headers) {
        return headers.firstValue("age")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
