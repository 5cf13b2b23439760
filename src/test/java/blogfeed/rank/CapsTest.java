package blogfeed.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapsTest {
    private static final int WINDOW = 20;

    private record Item(int rank, String author, String site) {}

    private static Item item(int rank, String author, String site) {
        return new Item(rank, author, site);
    }

    private static List<Item> spread(List<Item> items, int perAuthor, int perSite) {
        return new Caps<Item>()
                .cap(Item::author, perAuthor)
                .cap(Item::site, perSite)
                .spread(items);
    }

    @Test
    void withoutCapsTheOrderStands() {
        var items = random(new Random(1), 50, 2);
        assertThat(spread(items, 0, 0)).isEqualTo(items);
    }

    @Test
    void whatComesTooEarlyIsDemotedToTheFirstPlaceThatAllowsIt() {
        var items = new ArrayList<Item>();
        for (int rank = 0; rank < 4; rank++) {
            items.add(item(rank, "ada", "site" + rank));
        }
        for (int rank = 4; rank < 44; rank++) {
            items.add(item(rank, "author" + rank, "site" + rank));
        }
        var ranks = spread(items, 2, 2).stream().map(Item::rank).toList();
        assertThat(ranks.subList(0, 4)).containsExactly(0, 1, 4, 5);
        assertThat(ranks.indexOf(2)).isEqualTo(20);
        assertThat(ranks.indexOf(3)).isEqualTo(21);
    }

    @Test
    void whereOnlyOneSiteIsLeftItsArticlesFollowEachOther() {
        var items = IntStream.range(0, 30)
                .mapToObj(rank -> item(rank, "author" + rank, "one"))
                .toList();
        assertThat(spread(items, 2, 2)).isEqualTo(items);
    }

    @Test
    void eachCapHoldsByItself() {
        var items =
                List.of(item(0, "ada", "one"), item(1, "ada", "two"), item(2, "ben", "one"), item(3, "cam", "three"));
        assertThat(spread(items, 1, 0)).extracting(Item::rank).containsExactly(0, 2, 3, 1);
        assertThat(spread(items, 0, 1)).extracting(Item::rank).containsExactly(0, 1, 3, 2);
        assertThat(spread(items, 1, 1)).extracting(Item::rank).containsExactly(0, 3, 1, 2);
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 50), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlaceIsTheBestsThatMayStandThere(long seed) {
        var random = new Random(seed);
        var items = random(random, 1 + random.nextInt(150), 1 + random.nextInt(40));
        int perAuthor = random.nextInt(4);
        int perSite = random.nextInt(4);
        var placed = spread(items, perAuthor, perSite);
        assertThat(placed).containsExactlyInAnyOrderElementsOf(items);
        var waiting = new ArrayList<>(items);
        for (int place = 0; place < placed.size(); place++) {
            var before = placed.subList(Math.max(0, place - WINDOW + 1), place);
            var best = waiting.stream()
                    .filter(item -> fits(item, before, Item::author, perAuthor))
                    .filter(item -> fits(item, before, Item::site, perSite))
                    .findFirst()
                    .orElse(waiting.get(0));
            assertThat(placed.get(place)).as("place %d", place).isEqualTo(best);
            waiting.remove(best);
        }
    }

    private static boolean fits(Item item, List<Item> before, Function<Item, String> key, int cap) {
        var same = before.stream()
                .filter(other -> key.apply(other).equals(key.apply(item)))
                .count();
        return cap == 0 || same < cap;
    }

    private static List<Item> random(Random random, int count, int variety) {
        return IntStream.range(0, count)
                .mapToObj(rank -> item(rank, "author" + random.nextInt(variety), "site" + random.nextInt(variety)))
                .toList();
    }
}
