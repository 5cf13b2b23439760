package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens while people read (posts, likes, deletes, accounts that go and come back, pages read, refreshes, a
 * restart in the middle), and whatever limits and languages they ask with: nobody sees an article twice, or misses one
 * that stayed. Ten thousand readings, with a real store, ranking pass and web server.
 */
class ExactPagingTest {
    private static final int TOWNS = 10;
    private static final int WALKS = 1_000;
    private static final int AT_ONCE = 6;

    static LongStream seeds() {
        return new Random().longs(TOWNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingRepeatsAndNothingThatStaysIsSkipped(long seed, @TempDir Path folder) {
        var random = new Random(seed);
        var client = HttpClient.newHttpClient();
        try (var town = new Town(folder, random)) {
            var walks = new ArrayList<Walk>();
            int pages = 0;
            for (int ended = 0; ended < WALKS; ) {
                if (random.nextInt(100) < 45) {
                    town.happen();
                    walks.forEach(Walk::look);
                    continue;
                }
                var walk =
                        walks.size() < AT_ONCE ? new Walk(town, random, client) : walks.remove(random.nextInt(AT_ONCE));
                pages++;
                if (walk.read()) {
                    walk.check();
                    ended++;
                } else {
                    walks.add(walk);
                }
            }
            assertThat(pages).as("pages, or there was little to read").isGreaterThan(2 * WALKS);
        }
    }
}
