package blogfeed.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document in the making, by somebody invented; of Standard Site unless said otherwise. */
public final class DocumentDraft {
    private AtUri uri;
    private final Instant at;
    private @Nullable AtUri publication;
    private String base = "";
    private String path;
    private @Nullable AtUri post;
    private String title = "How large language models learn";
    private String text = "A tour of attention in large language models.";

    private List<String> tags = List.of();

    private DocumentDraft(AtUri uri, Instant at) {
        this.uri = uri;
        this.at = at;
        this.path = "/posts/" + uri.rkey();
    }

    public static AtUri uri(String author, String rkey) {
        return new AtUri(PostDraft.did(author), AtUri.STANDARD_DOCUMENT, rkey);
    }

    public static AtUri publication(String owner) {
        return new AtUri(PostDraft.did(owner), AtUri.STANDARD_PUBLICATION, "house");
    }

    public static DocumentDraft of(String author, String rkey, Instant at) {
        return new DocumentDraft(uri(author, rkey), at);
    }

    /** On a platform whose addresses hold the author's DID. */
    public DocumentDraft onWhiteWind() {
        uri = new AtUri(uri.did(), AtUri.WHITEWIND_ENTRY, uri.rkey());
        path = "/" + uri.rkey();
        return below("https://whtwnd.com/" + uri.did());
    }

    public DocumentDraft below(String address) {
        base = address;
        return this;
    }

    public DocumentDraft in(AtUri house) {
        publication = house;
        return this;
    }

    public DocumentDraft path(String behind) {
        path = behind;
        return this;
    }

    public DocumentDraft announcedBy(AtUri announcement) {
        post = announcement;
        return this;
    }

    public DocumentDraft title(String words) {
        title = words;
        return this;
    }

    public DocumentDraft text(String words) {
        text = words;
        return this;
    }

    public DocumentDraft tags(String... words) {
        tags = List.of(words);
        return this;
    }

    public Document document() {
        var page = new Page(title, "", "", "", null, null, null, null, null, tags, text, 1, 0, 0, false);
        return new Document(uri, Tid.of(at, 0), at, publication, base, path, post, page);
    }
}
