package blogfeed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashFilterTest {
    @Test
    void whatWasAddedIsKnownForEver() {
        var filter = new HashFilter(1_000_000);
        var hashes = new Random(7).longs(100_000).toArray();
        for (var hash : hashes) {
            filter.add(hash);
        }
        for (var hash : hashes) {
            assertThat(filter.contains(hash)).isTrue();
        }
    }

    @Test
    void strangersAreSeldomTakenForKnown() {
        var filter = new HashFilter(1_000_000);
        new Random(7).longs(1_000_000).forEach(filter::add);
        var wrong = new Random(8).longs(100_000).filter(filter::contains).count();
        assertThat(wrong).isLessThan(5_000);
    }

    @Test
    void zeroIsAHashLikeAnyOther() {
        var filter = new HashFilter(1_000_000);
        assertThat(filter.contains(0)).isFalse();
        filter.add(0);
        assertThat(filter.contains(0)).isTrue();
    }
}
