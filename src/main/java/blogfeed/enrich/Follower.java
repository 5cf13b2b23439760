package blogfeed.enrich;

import blogfeed.http.GuardedClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches a page by all its redirects; each hop is asked for as politely and as safely as the first. */
final class Follower {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/?#:]*)", Pattern.CASE_INSENSITIVE);

    private final GuardedClient client;
    private final Robots robots;
    private final HostSlots slots;
    private final Duration pause;
    private final InstantSource clock;

    /** @param pause between two requests to one host */
    Follower(GuardedClient client, HostSlots slots, Duration pause, InstantSource clock) {
        this.client = client;
        this.robots = new Robots(client, clock);
        this.slots = slots;
        this.pause = pause;
        this.clock = clock;
    }

    /** @param conditions headers that ask whether a page has changed, for the first hop alone */
    Fetched fetch(String address, Map<String, String> conditions) throws InterruptedException {
        var seen = new HashSet<String>();
        Hop hop = new Hop.Onward(address);
        while (hop instanceof Hop.Onward onward) {
            if (!seen.add(onward.to()) || seen.size() > MOST_REDIRECTS + 1) {
                return new Fetched.Unwanted(onward.to(), "its redirects don't end", null);
            }
            hop = ask(onward.to(), seen.size() == 1 ? conditions : Map.of());
        }
        return ((Hop.End) hop).fetched();
    }

    private Hop ask(String at, Map<String, String> headers) throws InterruptedException {
        var host = hostOf(at);
        slots.enter(host);
        var rest = pause;
        try {
            var known = robots.of(at);
            rest = restAfter(known.rules().getCrawlDelay());
            var hop = known.rules().isAllowed(at) ? get(at, headers) : forbidden(at, known);
            rest = longer(rest, hop.asksForPeace());
            return hop;
        } finally {
            slots.leave(host, rest);
        }
    }

    /** As articles' hosts are written: without {@code www.} */
    private static String hostOf(String address) {
        var host = HOST.matcher(address);
        return host.lookingAt() ? host.group(1) : "";
    }

    private Hop get(String at, Map<String, String> headers) {
        return Hop.of(at, client.get(new GuardedClient.Request(at, headers, PAGES)), clock.instant());
    }

    private static Hop forbidden(String at, Robots.Read known) {
        if (known.failure() != null) {
            return new Hop.End(Hop.failed(at, known.failure()));
        }
        return new Hop.End(
                known.rules().isDeferVisits()
                        ? new Fetched.Failed(at, Trouble.NO_ROBOTS, "its robots.txt can't be read", null)
                        : new Fetched.Unwanted(at, "robots.txt forbids it", null));
    }

    /** @param crawlDelay milliseconds; negative where the site asks for none */
    private Duration restAfter(long crawlDelay) {
        var asked = Duration.ofMillis(Math.max(0, crawlDelay));
        return longer(pause, asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
