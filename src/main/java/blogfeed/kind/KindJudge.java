package blogfeed.kind;

import blogfeed.link.HostLists;
import blogfeed.model.KindVerdict;
import blogfeed.model.Page;
import blogfeed.model.Target;
import org.jsoup.nodes.Document;

/** Tells what sort of page was read. Immutable, safe for many threads. */
public final class KindJudge {
    private final HostLists hosts;

    public KindJudge(HostLists hosts) {
        this.hosts = hosts;
    }

    /**
     * Judges a page.
     *
     * @param target what the page is, by its URL
     * @param page what was read of it
     */
    public KindVerdict judge(Target target, Page page, Document document) {
        var traits = Traits.of(document);
        var signals = new Signals();
        new PlaceSignals(signals).read(target, hosts.listedKind(target));
        new DeclaredSignals(signals).read(traits.declared());
        new MarkSignals(signals).read(page, traits);
        new TextSignals(signals).read(traits);
        new WordSignals(signals).read(page, traits);
        return signals.verdict();
    }
}
