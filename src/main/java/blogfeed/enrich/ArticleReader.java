package blogfeed.enrich;

import blogfeed.kind.KindJudge;
import blogfeed.link.HostLists;
import blogfeed.maintext.Excerpt;
import blogfeed.maintext.MainText;
import blogfeed.metadata.Metadata;
import blogfeed.metadata.PageDecoder;
import blogfeed.model.Kind;
import blogfeed.model.Page;
import blogfeed.model.Target;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a page which article it is, what it says, and of what kind it is. Takes any bytes: what can't be made out is
 * empty, nothing throws. Immutable, safe for many threads.
 */
public final class ArticleReader {
    private static final Target NOWHERE = new Target("", "", "", Kind.BLOG);

    private final HostLists hosts;
    private final KindJudge kinds;

    public ArticleReader(HostLists hosts) {
        this.hosts = hosts;
        this.kinds = new KindJudge(hosts);
    }

    /**
     * Reads a page.
     *
     * @param contentType the header of that name, where there was one
     * @param url where it was found, as asked for
     * @param found what that URL leads to
     */
    public Reading read(byte[] body, @Nullable String contentType, String url, Target found) {
        return read(body, contentType, url, claims -> hosts.believable(found, claims));
    }

    /** Reads a page of which nobody knows where it was found: it is what it calls itself. */
    public Reading read(byte[] body, @Nullable String contentType) {
        return read(
                body,
                contentType,
                "",
                claims -> claims.stream()
                        .flatMap(claim -> hosts.target(claim).stream())
                        .findFirst()
                        .orElse(NOWHERE));
    }

    private Reading read(
            byte[] body, @Nullable String contentType, String url, Function<List<String>, Target> article) {
        var document = PageDecoder.decode(body, contentType, url);
        var text = MainText.of(document);
        var metadata = Metadata.of(document, text.text(), url);
        var page = page(metadata, text);
        var target = article.apply(metadata.canonicals());
        return new Reading(target, page, kinds.judge(target, page, document));
    }

    private static Page page(Metadata metadata, MainText text) {
        return new Page(
                metadata.title(),
                metadata.description(),
                metadata.author(),
                metadata.siteName(),
                metadata.language(),
                metadata.published(),
                metadata.modified(),
                metadata.feed(),
                metadata.image(),
                metadata.tags(),
                Excerpt.of(text.text(), Page.LONGEST_TEXT),
                text.words(),
                text.codeBlocks(),
                text.figures(),
                text.paywalled());
    }
}
