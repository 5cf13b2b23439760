package blogfeed.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post in the making, by somebody invented. Unless said otherwise it is claimed, revised and witnessed at one moment. */
public final class PostDraft {
    private final AtUri uri;
    private Tid rev;
    private Instant claimedAt;
    private Instant witnessedAt;
    private List<String> languages = List.of("en");
    private List<String> labels = List.of();
    private @Nullable AtUri parent;
    private @Nullable AtUri root;
    private @Nullable AtUri quoted;
    private String text = "";
    private final List<LinkFacet> facets = new ArrayList<>();
    private @Nullable Card card;

    private PostDraft(AtUri uri, Instant at) {
        this.uri = uri;
        this.rev = Tid.of(at, 0);
        this.claimedAt = at;
        this.witnessedAt = at;
    }

    public static Did did(String name) {
        return new Did("did:plc:" + name);
    }

    public static AtUri uri(String author, String rkey) {
        return AtUri.post(did(author), rkey);
    }

    public static PostDraft of(String author, String rkey, Instant at) {
        return new PostDraft(uri(author, rkey), at);
    }

    public PostDraft claimed(Instant at) {
        claimedAt = at;
        return this;
    }

    public PostDraft witnessed(Instant at) {
        witnessedAt = at;
        return this;
    }

    public PostDraft revised(Instant at) {
        rev = Tid.of(at, 0);
        return this;
    }

    public PostDraft languages(String... tags) {
        languages = List.of(tags);
        return this;
    }

    public PostDraft labels(String... names) {
        labels = List.of(names);
        return this;
    }

    public PostDraft replyTo(AtUri post) {
        return replyTo(post, post);
    }

    public PostDraft replyTo(AtUri post, AtUri threadRoot) {
        parent = post;
        root = threadRoot;
        return this;
    }

    public PostDraft quoting(AtUri post) {
        quoted = post;
        return this;
    }

    public PostDraft text(String words) {
        text += words;
        return this;
    }

    /** Adds a word to the text that is a link. */
    public PostDraft facet(String url) {
        var start = text.getBytes(UTF_8).length;
        facets.add(new LinkFacet(start, start + "here".length(), url));
        return text("here ");
    }

    public PostDraft card(String url, String title, String description) {
        card = new Card(url, title, description);
        return this;
    }

    public Post post() {
        return new Post(
                uri,
                rev,
                claimedAt,
                witnessedAt,
                languages,
                labels,
                parent,
                root,
                quoted,
                text,
                List.copyOf(facets),
                card);
    }
}
