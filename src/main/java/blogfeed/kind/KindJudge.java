package blogfeed.kind;

import blogfeed.link.HostLists;
import blogfeed.model.KindVerdict;
import blogfeed.model.Target;
import blogfeed.page.ReadPage;

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
     */
    public KindVerdict judge(Target target, ReadPage read) {
        var signals = new Signals();
        new PlaceSignals(signals).read(target, hosts.listedKind(target));
        new DeclaredSignals(signals).read(read.traits().declared());
        new MarkSignals(signals).read(read);
        new TextSignals(signals).read(read.traits());
        new WordSignals(signals).read(read);
        return signals.verdict();
    }
}
