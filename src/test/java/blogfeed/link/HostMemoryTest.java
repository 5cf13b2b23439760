package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostMemoryTest {
    private final HostMemory<String> memory = new HostMemory<>();

    @Test
    void aHostIsWorkedOutOnceInARow() {
        assertThat(memory.of("a.example", host -> "first")).isEqualTo("first");
        assertThat(memory.of("a.example", host -> "second")).isEqualTo("first");
    }

    @Test
    void moreHostsThanPlacesStillGetEachItsOwn() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                var host = i + ".example";
                assertThat(memory.of(host, any -> "of " + any)).isEqualTo("of " + host);
            }
        }
    }

    @Test
    void hostsOfOneHashAreToldApart() {
        assertThat("Aa.example").hasSameHashCodeAs("BB.example");
        memory.of("Aa.example", host -> "a");
        assertThat(memory.of("BB.example", host -> "b")).isEqualTo("b");
    }
}
