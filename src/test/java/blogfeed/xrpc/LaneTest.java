package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final ArrayDeque<Promise<String>> underWay = new ArrayDeque<>();
    private final Lane<String> lane = new Lane<>(2, "full", work -> {
        var promise = Promise.<String>promise();
        underWay.add(promise);
        return promise.future();
    });

    @Test
    void whatIsTooMuchIsAnsweredAtOnceAndThereIsRoomAgainWhenWorkIsDone() {
        var first = lane.run(() -> "unused");
        lane.run(() -> "unused");
        for (int i = 0; i < 10; i++) {
            assertThat(lane.run(() -> "unused").result()).isEqualTo("full");
        }
        underWay.remove().complete("done");
        assertThat(first.result()).isEqualTo("done");
        assertThat(lane.run(() -> "unused").isComplete()).isFalse();
        underWay.remove().fail("broken");
        assertThat(lane.run(() -> "unused").isComplete()).isFalse();
        assertThat(lane.run(() -> "unused").result()).isEqualTo("full");
    }
}
