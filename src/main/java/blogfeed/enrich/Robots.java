package blogfeed.enrich;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpAnswer;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sites allow, by <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>: a missing robots.txt allows all, one
 * that can't be read forbids all for now. Kept for a day. Safe for use by many threads.
 */
final class Robots {
    /**
     * What is known of one site's rules.
     *
     * @param failure why its robots.txt could not be had; null where it was, or where the server said that it has none
     */
    record Read(BaseRobotRules rules, HttpAnswer.@Nullable Failed failure, Instant until) {}

    private static final String NAME = "blogfeed";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration UNREADABLE_KEPT = Duration.ofMinutes(30);
    private static final int MOST_SITES = 2_000;
    private static final int MOST_RULES = 300;
    private static final int MOST_REDIRECTS = 5;
    private static final SimpleRobotRules ALL = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

    private final GuardedClient client;
    private final InstantSource clock;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();

    private final Map<String, Read> sites = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST_SITES;
        }
    };

    Robots(GuardedClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** The rules for a page; asks its site for them where they are not known. */
    Read of(String page) {
        var file = GuardedClient.resolve(page, "/robots.txt");
        synchronized (sites) {
            var known = sites.get(file);
            if (known != null && known.until().isAfter(clock.instant())) {
                return known;
            }
        }
        var read = ask(file);
        if (isSmall(read.rules())) {
            synchronized (sites) {
                sites.put(file, read);
            }
        }
        return read;
    }

    /** Strangers write as many rules as they like, and have as many hosts; those are asked for each time. */
    private static boolean isSmall(BaseRobotRules rules) {
        return !(rules instanceof SimpleRobotRules simple)
                || simple.getRobotRules().size() <= MOST_RULES;
    }

    private Read ask(String file) {
        var at = file;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var answer = client.get(new GuardedClient.Request(at, Map.of(), Set.of()));
            if (answer instanceof HttpAnswer.Failed failed) {
                return read(parser.failedFetch(503), failed);
            }
            // behind the guard there is nothing that could forbid or allow anything
            if (!(answer instanceof HttpAnswer.Complete complete)) {
                return read(ALL, null);
            }
            var next =
                    Redirect.is(complete.status()) ? Redirect.target(at, complete.headers()) : Optional.<String>empty();
            if (next.isEmpty()) {
                return read(rules(file, complete), null);
            }
            at = next.get();
        }
        return read(ALL, null);
    }

    private Read read(BaseRobotRules rules, HttpAnswer.@Nullable Failed failure) {
        return new Read(rules, failure, clock.instant().plus(rules.isDeferVisits() ? UNREADABLE_KEPT : KEPT));
    }

    private BaseRobotRules rules(String file, HttpAnswer.Complete answer) {
        if (answer.status() >= 500 || answer.status() == 429) {
            return parser.failedFetch(503);
        }
        if (answer.status() >= 300) {
            return ALL;
        }
        var type = answer.headers().firstValue("content-type").orElse("text/plain");
        // the parser keeps count of warnings
        synchronized (parser) {
            return parser.parseContent(file, answer.body(), type, List.of(NAME));
        }
    }
}
