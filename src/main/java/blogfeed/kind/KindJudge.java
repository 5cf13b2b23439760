package blogfeed.kind;

import blogfeed.link.HostLists;
import blogfeed.model.KindVerdict;
import blogfeed.model.Target;
import blogfeed.page.ReadPage;
import java.util.List;

/** Tells what sort of page was read. Immutable, safe for many threads. */
public final class KindJudge {
    private final HostLists hosts;

    public KindJudge(HostLists hosts) {
        this.hosts = hosts;
    }

    public KindVerdict judge(Target target, ReadPage read) {
        return new KindVerdict(hosts.listedKind(target).orElse(target.kind()), List.of());
    }
}
