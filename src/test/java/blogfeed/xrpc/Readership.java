package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Carrier;
import blogfeed.model.Did;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.PostDraft;
import blogfeed.model.Ranking;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.xrpc.RunningXrpc.Reply;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed of stored articles, and viewers with tokens who read it and tell what they make of it. */
final class Readership implements AutoCloseable {
    static final String SEEN = "interactionSeen";
    static final String LESS = "requestLess";
    static final String MORE = "requestMore";

    private static final String SEND = "app.bsky.feed.sendInteractions";
    private static final ObjectMapper JSON = new ObjectMapper();

    final Passports passports = new Passports();
    final RunningXrpc xrpc;
    final List<Ranking.Entry> entries = new ArrayList<>();

    Readership(Path folder) {
        xrpc = new RunningXrpc(folder, RunningXrpc.IDENTITY, passports.tokens());
    }

    /** Stores an article by its site and who posted it. */
    Ranking.Entry article(String site, String author) {
        var number = entries.size() + 1;
        var post = PostDraft.of(author, "p" + number, RunningXrpc.NOON).post();
        var target = new Target("https://" + site + "/" + number, site, site, Kind.BLOG);
        var entry = xrpc.database.write(facts -> {
            var account = facts.accounts().findOrAdd(PostDraft.did(author)).id();
            var id = facts.posts().add(account, post, false, new Reason("host", "host " + site));
            var article = facts.articles().findOrAdd(target, RunningXrpc.NOON);
            facts.posts().addLink(id, 0, article, new Link(Carrier.TEXT, target.url(), target, null));
            return new Ranking.Entry(article, site, id, post.uri(), "", "", List.of());
        });
        entries.add(entry);
        return entry;
    }

    void publish(long number) {
        publish(number, entries);
    }

    void publish(long number, List<Ranking.Entry> ranked) {
        xrpc.shelf.publish(new Ranking("ai-blogs", number, "v1", xrpc.now, List.copyOf(ranked)), List.of());
    }

    void waitASecond() {
        xrpc.now = xrpc.now.plusSeconds(1);
    }

    /** A page for a viewer, or for anybody. */
    Reply page(@Nullable Did viewer, int limit, String cursor) {
        var request = xrpc.request("/xrpc/app.bsky.feed.getFeedSkeleton?feed=%s&limit=%d&cursor=%s"
                .formatted(URLEncoder.encode(RunningXrpc.FEED, StandardCharsets.UTF_8), limit, cursor));
        if (viewer != null) {
            request.header("authorization", "Bearer " + passports.token(viewer, "app.bsky.feed.getFeedSkeleton"));
        }
        var reply = xrpc.ask(request.build());
        assertThat(reply.status()).as(reply.message()).isEqualTo(200);
        return reply;
    }

    /** All of it at once. */
    List<String> reading(@Nullable Did viewer) {
        return page(viewer, 100, "").posts();
    }

    /** Tells of posts, and is understood. */
    void tell(Did viewer, String event, Ranking.Entry... of) {
        var body = JSON.createObjectNode().put("feed", RunningXrpc.FEED);
        var list = body.putArray("interactions");
        for (var entry : of) {
            list.addObject()
                    .put("item", entry.post().toString())
                    .put("event", "app.bsky.feed.defs#" + event)
                    .put("reqId", "r");
        }
        var reply = send(viewer, body.toString());
        assertThat(reply.status()).as(reply.message()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    Reply send(Did viewer, String body) {
        return send("Bearer " + passports.token(viewer, SEND), body);
    }

    Reply send(String authorization, String body) {
        var request = xrpc.request("/xrpc/" + SEND)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("authorization", authorization);
        }
        return xrpc.ask(request.build());
    }

    static List<String> posts(Ranking.Entry... entries) {
        return posts(List.of(entries));
    }

    static List<String> posts(List<Ranking.Entry> entries) {
        return entries.stream().map(entry -> entry.post().toString()).toList();
    }

    @Override
    public void close() {
        xrpc.close();
        passports.close();
    }
}
