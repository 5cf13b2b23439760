package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.model.Ranking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two viewers who like the opposite, and somebody whom nobody knows, read page by page while they tell what they think, new
 * rankings come, and time passes: each has readings of their own, whatever is told meanwhile.
 */
@Timeout(120)
class OppositeTastesTest {
    private static final int ARTICLES = 40;
    private static final int STEPS = 400;

    private final Map<String, Boolean> asked = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Set<Long>> leftOut = new HashMap<>();
    private Readership readers;
    private Random random = new Random();
    private int ranking;

    /** A reading under way, and what it must come to. */
    private final class Reading {
        final @Nullable Did viewer;
        private final List<String> expected;
        private final List<String> read = new ArrayList<>();
        private String cursor = "";

        Reading(@Nullable Did viewer, List<Ranking.Entry> ranked) {
            this.viewer = viewer;
            expected = readers.reading(viewer);
            var away = viewer == null ? Set.of() : leftOut.getOrDefault(viewer.value(), Set.of());
            var left = ranked.stream()
                    .filter(entry -> !away.contains(entry.articleId()))
                    .map(entry -> entry.post().toString())
                    .toList();
            assertThat(expected).as("nothing else is left out").containsExactlyInAnyOrderElementsOf(left);
            if (viewer == null) {
                assertThat(expected).as("the common page").isEqualTo(left);
            }
            turn();
        }

        /** True at the end. */
        boolean turn() {
            var page = readers.page(viewer, 1 + random.nextInt(8), cursor);
            read.addAll(page.posts());
            cursor = page.cursor();
            assertThat(read).as("no repeats, no skips").isEqualTo(expected.subList(0, read.size()));
            return cursor.isEmpty();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        readers = new Readership(folder);
    }

    @AfterEach
    void close() {
        readers.close();
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.of(1, 2, 3, 1001, 1006), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachHasReadingsOfTheirOwnAndNothingMovesInThem(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ARTICLES; i++) {
            readers.article("site" + random.nextInt(6) + ".example", "author" + random.nextInt(8));
        }
        var ada = readers.passports.account();
        var ben = readers.passports.account();
        List<Ranking.Entry> ranked = shuffled();
        var readings = new ArrayList<Reading>();
        int ended = 0;
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0 -> ranked = shuffled();
                case 1 -> tellOpposite(ada, ben);
                case 2 -> readers.waitASecond();
                case 3 -> {
                    readers.waitASecond();
                    readings.add(new Reading(List.of(ada, ben).get(random.nextInt(2)), ranked));
                }
                case 4 -> readings.add(new Reading(null, ranked));
                default -> ended += turned(readings);
            }
        }
        assertThat(ended).as("readings to their end").isPositive();
    }

    private int turned(List<Reading> readings) {
        if (readings.isEmpty()) {
            return 0;
        }
        int which = random.nextInt(Math.min(3, readings.size()));
        if (readings.get(which).turn()) {
            readings.remove(which);
            return 1;
        }
        return 0;
    }

    private List<Ranking.Entry> shuffled() {
        var ranked = new ArrayList<>(readers.entries);
        Collections.shuffle(ranked, random);
        readers.publish(++ranking, ranked);
        return ranked;
    }

    private void tellOpposite(Did ada, Did ben) {
        var entry = readers.entries.get(random.nextInt(ARTICLES));
        if (random.nextInt(5) == 0) {
            readers.tell(ada, Readership.SEEN, entry);
            leave(ada, entry);
            return;
        }
        var adas = random.nextBoolean();
        readers.tell(ada, adas ? Readership.LESS : Readership.MORE, entry);
        readers.tell(ben, adas ? Readership.MORE : Readership.LESS, entry);
        asked.put(ada.value() + entry.articleId(), adas);
        asked.put(ben.value() + entry.articleId(), !adas);
        recount(ada, entry);
        recount(ben, entry);
    }

    private void leave(Did viewer, Ranking.Entry entry) {
        seen.add(viewer.value() + entry.articleId());
        recount(viewer, entry);
    }

    private void recount(Did viewer, Ranking.Entry entry) {
        var key = viewer.value() + entry.articleId();
        var away = leftOut.computeIfAbsent(viewer.value(), did -> new HashSet<>());
        if (seen.contains(key) || asked.getOrDefault(key, false)) {
            away.add(entry.articleId());
        } else {
            away.remove(entry.articleId());
        }
    }
}
