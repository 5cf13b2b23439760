package blogfeed.enrich;

import blogfeed.kind.KindJudge;
import blogfeed.link.HostLists;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import blogfeed.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Makes of a page which article it is, what it says, and of what kind it is. Immutable, safe for many threads. */
public final class ArticleReader {
    private static final Target NOWHERE = new Target("", "", "", Kind.BLOG);

    private final HostLists hosts;
    private final KindJudge kinds;

    public ArticleReader(HostLists hosts) {
        this.hosts = hosts;
        this.kinds = new KindJudge(hosts);
    }

    /**
     * Reads a page; any bytes will do.
     *
     * @param contentType the header of that name, where there was one
     * @param url where it was found, as asked for
     * @param found what that URL leads to
     */
    public Reading read(byte[] body, @Nullable String contentType, String url, Target found) {
        var read = PageReader.read(body, contentType, url);
        var article = hosts.believable(found, read.canonicals());
        return new Reading(article, read.page(), kinds.judge(article, read));
    }

    /** Reads a page of which nobody knows where it was found: it is what it calls itself. */
    public Reading read(byte[] body, @Nullable String contentType) {
        var read = PageReader.read(body, contentType, "");
        var article = read.canonicals().stream()
                .flatMap(claim -> hosts.target(claim).stream())
                .findFirst()
                .orElse(NOWHERE);
        return new Reading(article, read.page(), kinds.judge(article, read));
    }
}
