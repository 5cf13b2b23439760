package blogfeed.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ArenaTest {
    private static final int FULL = 1 << 20;
    private static final int FRAME = 500;

    private static byte[] filled(Arena arena, int bytes) {
        for (int frame = 0; frame < bytes / FRAME; frame++) {
            arena.add(new byte[FRAME], 0, FRAME);
        }
        return arena.bytes();
    }

    /** Else four megabytes would be copied for every frame that comes between full and paused. */
    @Test
    void aLittleMoreThanFullTakesNoOtherArrayNowOrTheNextTime() {
        var arena = new Arena(FULL);
        var bytes = filled(arena, FULL + FULL / 8);
        assertThat(filled(arena, FULL / 8)).isSameAs(bytes);
        arena.clear();
        assertThat(filled(arena, FULL + FULL / 4)).isSameAs(bytes);
    }

    @Test
    void whatAHugeFrameTookIsGivenBack() {
        var arena = new Arena(FULL);
        arena.add(new byte[8 * FULL], 0, 8 * FULL);
        assertThat(arena.to(0)).isEqualTo(8 * FULL);
        arena.clear();
        assertThat(arena.bytes()).hasSizeLessThan(FULL);
    }
}
