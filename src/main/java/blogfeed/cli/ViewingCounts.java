package blogfeed.cli;

import blogfeed.identity.TokenFlaw;
import blogfeed.xrpc.ViewerCounts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is counted of viewers, by lasting names. */
final class ViewingCounts {
    private ViewingCounts() {}

    static Map<String, Long> of(ViewerCounts viewers) {
        var counts = new HashMap<String, Long>();
        counts.put("skeletons", viewers.skeletons());
        counts.put("skeletonsPersonal", viewers.personal());
        counts.put("tokensAccepted", viewers.tokensAccepted());
        counts.put("tokensUnverified", viewers.tokensUnverified());
        viewers.tokensRefused().forEach((flaw, count) -> counts.put("tokensRefused" + capitalized(flaw), count));
        counts.put("interactionsTaken", viewers.interactionsTaken());
        counts.put("interactionsSetAside", viewers.interactionsSetAside());
        return counts;
    }

    private static String capitalized(TokenFlaw flaw) {
        var name = flaw.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
