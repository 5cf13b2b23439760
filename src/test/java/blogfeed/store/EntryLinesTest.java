package blogfeed.store;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.PostDraft;
import blogfeed.model.Ranking.Alternative;
import blogfeed.model.Ranking.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryLinesTest {
    @Test
    void aLineTellsNoMoreThanThereIs() {
        var uri = PostDraft.uri("ada", "1");
        var german = List.of(new Alternative("de", 9, uri));
        assertThat(EntryLines.of(List.of(
                        new Entry(1, 2, uri),
                        new Entry(1, "", 2, uri, "en", "", List.of()),
                        new Entry(1, "", 2, uri, "", "ja", List.of()),
                        new Entry(1, "", 2, uri, "", "", german))))
                .containsExactly("1 2", "1 2 en", "1 2 - ja", "1 2 - - de:9");
    }

    @Test
    void whatFollowsEachOtherAsInTheBaseIsToldByItsPlace() {
        var base = List.of("a", "b", "c", "d", "e");
        assertThat(EntryLines.packed(List.of("c", "d", "x", "a", "e"), base))
                .containsExactly("=2+2", "x", "=0+1", "=4+1");
        assertThat(EntryLines.packed(base, base)).containsExactly("=0+5");
        assertThat(EntryLines.packed(List.of(), base)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 100), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unpackingGivesBackWhatWasPacked(long seed) {
        var random = new Random(seed);
        var base = some(random);
        var lines = some(random);
        assertThat(EntryLines.unpacked(EntryLines.packed(lines, base), base)).isEqualTo(lines);
    }

    /** Mostly in order, some twice. */
    private static List<String> some(Random random) {
        var lines = new ArrayList<>(IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> Integer.toString(random.nextInt(10) == 0 ? random.nextInt(60) : i))
                .toList());
        if (random.nextBoolean()) {
            Collections.rotate(lines, random.nextInt(5));
        }
        return lines;
    }
}
