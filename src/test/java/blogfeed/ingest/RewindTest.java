package blogfeed.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.wire.StreamEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often a stream rewinds and repeats itself, the facts end as if each event had come once. */
class RewindTest {
    private static final int EVENTS = 250;

    /** Every fact but numbers given out by the store, and handles and statuses of accounts that left no other fact. */
    private static final List<String> FACTS = List.of(
            """
            SELECT 'post', did, status, rkey, rev, claimed_at, witnessed_at, posted_at, backdated, languages, labels,
                   parent, root, quoted, text, kept_because, likes, reposts, quotes, replies
              FROM post JOIN account ON account.id = account_id ORDER BY did, rkey
            """,
            """
            SELECT 'article', url, site, kind, title, description, evidence, state, first_mention_at
              FROM article ORDER BY url
            """,
            """
            SELECT 'link', did, rkey, position, article.url, carrier, link.url, link.title, link.description
              FROM link JOIN article ON article.id = article_id
              JOIN post ON post.id = post_id JOIN account ON account.id = account_id ORDER BY did, rkey, position
            """,
            """
            SELECT 'score', url, topic, version, topic_score.evidence, score
              FROM topic_score JOIN article ON id = article_id ORDER BY url, topic
            """,
            "SELECT 'day', url, day, mentions FROM mention_day JOIN article ON id = article_id ORDER BY url, day",
            """
            SELECT 'engagement', kind, fan.did, engagement.rkey, engagement.rev, author.did, post.rkey, at, removed_at
              FROM engagement JOIN account fan ON fan.id = engagement.account_id
              JOIN post ON post.id = post_id JOIN account author ON author.id = post.account_id
             ORDER BY kind, fan.did, engagement.rkey
            """,
            "SELECT 'near-miss', did, rkey, rev, url, reasons, post FROM near_miss ORDER BY did, rkey, url",
            """
            SELECT 'document', uri, rev, witnessed_at, publication, base, path, url, title FROM document ORDER BY uri
            """,
            "SELECT 'publication', uri, rev, url, name FROM publication ORDER BY uri",
            "SELECT 'page', article.url, page.url, page.title, text FROM page JOIN article ON id = article_id ORDER BY 2",
            """
            SELECT 'tombstone', did, rkey, rev, deleted_at FROM tombstone JOIN account ON id = account_id
             ORDER BY did, rkey
            """);

    @TempDir
    Path once;

    @TempDir
    Path again;

    /** The same seeds always, and one that is new every time; a failure names its seed. */
    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 12), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFactsEndAsIfEachEventHadComeOnce(long seed) {
        var events = new Village(seed).live(EVENTS);
        try (var inOrder = Intake.aboutLlm(once);
                var rewound = Intake.aboutLlm(again)) {
            inOrder.ingest(events.toArray(StreamEvent[]::new));
            deliverWithRewinds(events, rewound, new Random(seed));
            assertThat(facts(rewound)).as("seed %d", seed).isEqualTo(facts(inOrder));
        }
    }

    /** In small batches, some by a new ingester, going back now and then, and repeating single events out of order. */
    private static void deliverWithRewinds(List<StreamEvent> events, Intake intake, Random random) {
        int next = 0;
        while (next < events.size()) {
            var batches = new ArrayList<List<StreamEvent>>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                var until = Math.min(events.size(), next + random.nextInt(20));
                var batch = new ArrayList<>(events.subList(next, until));
                for (int repeated = random.nextInt(4); repeated > 0 && until > 0; repeated--) {
                    repeat(events.get(random.nextInt(Math.max(1, next))), batch, random);
                }
                batches.add(batch);
                next = random.nextInt(5) == 0 ? random.nextInt(until + 1) : until;
            }
            intake.ingest(intake.stream(batches));
        }
    }

    /** A status from before the account's first fact was not noted, so alone it would be news. */
    private static void repeat(StreamEvent event, List<StreamEvent> batch, Random random) {
        if (!(event instanceof StreamEvent.AccountChanged)) {
            batch.add(random.nextInt(batch.size() + 1), event);
        }
    }

    private static List<String> facts(Intake intake) {
        return FACTS.stream().flatMap(query -> intake.look(query).stream()).toList();
    }
}
