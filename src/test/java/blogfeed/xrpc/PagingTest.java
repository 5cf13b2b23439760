package blogfeed.xrpc;

import static blogfeed.xrpc.RunningXrpc.FEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens meanwhile, a reader sees nothing twice and misses nothing that stays. */
class PagingTest {
    private static final int WALKS = 40;

    @Test
    void aWalkThroughAllPagesNeverRepeatsAndNeverSkipsAPostThatStays(@TempDir Path folder) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        try (var xrpc = new RunningXrpc(folder)) {
            for (int i = 0; i < WALKS; i++) {
                new Walk(xrpc, random, 1_000L * i, "seed " + seed + ", walk " + i).check();
            }
        }
    }

    /** @param first the number of its first ranking and post; no other walk has the same */
    private record Walk(RunningXrpc xrpc, Random random, long first, String name) {
        void check() {
            var ranked = somePosts();
            xrpc.publish(first, longs(ranked));
            var withdrawn = new HashSet<Long>();
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var limit = random.nextInt(4) == 0 ? 1 + random.nextInt(100) : 1 + random.nextInt(7);
                var page = xrpc.skeleton("feed", FEED, "limit", Integer.toString(limit), "cursor", cursor);
                assertThat(page.posts()).as(name).hasSizeLessThanOrEqualTo(limit);
                cursor = page.cursor();
                assertThat(page.posts().isEmpty() && !cursor.isEmpty()).as(name).isFalse();
                seen.addAll(page.posts());
                disturb(ranked, withdrawn);
            } while (!cursor.isEmpty());
            assertThat(seen).as(name).doesNotHaveDuplicates();
            assertThat(RunningXrpc.uris(longs(ranked))).as(name).containsSubsequence(seen);
            assertThat(seen).as(name).containsAll(uris(staying(ranked, withdrawn)));
        }

        private List<Long> somePosts() {
            var posts = new ArrayList<Long>();
            LongStream.rangeClosed(1, random.nextInt(130)).forEach(post -> posts.add(first + post));
            Collections.shuffle(posts, random);
            return posts;
        }

        /** Between two pages a new ranking may be published, and posts may be withdrawn. */
        private void disturb(List<Long> ranked, Set<Long> withdrawn) {
            if (random.nextBoolean()) {
                var others = new ArrayList<>(ranked);
                Collections.shuffle(others, random);
                xrpc.publish(first + 1 + random.nextInt(900), longs(others.subList(0, others.size() / 2)));
            }
            if (!ranked.isEmpty() && random.nextInt(3) == 0) {
                var post = ranked.get(random.nextInt(ranked.size()));
                withdrawn.add(post);
                xrpc.withdraw(post);
            }
        }

        private static Set<Long> staying(List<Long> ranked, Set<Long> withdrawn) {
            var staying = new LinkedHashSet<>(ranked);
            staying.removeAll(withdrawn);
            return staying;
        }

        private static List<String> uris(Set<Long> posts) {
            return posts.stream().map(post -> RunningXrpc.uri(post).toString()).toList();
        }

        private static long[] longs(List<Long> posts) {
            return posts.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
