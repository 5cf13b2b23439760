package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkTest {
    private static final String TIME = "2026-08-11T12:49:00.398794Z";
    private static final long MICROS = 1_786_452_540_398_794L;

    private static Mark mark(String frame) {
        var bytes = ("junk" + frame + "junk").getBytes(UTF_8);
        return new Mark().read(bytes, 4, bytes.length - 4);
    }

    private static void stands(String frame, long position, long time) {
        assertThat(mark(frame)).as(frame).extracting("position", "time").containsExactly(position, time);
    }

    @Test
    void onTheFirstWireTheTimeIsThePosition() {
        stands("{\"time_us\":17,\"kind\":\"commit\"}", 17, 17);
        stands("{\"commit\":{\"time_us\":3,\"x\":[\"time_us\"]}, \"time_us\" : 17}", 17, 17);
    }

    @Test
    void theRelaysOwnCountInAnAccountEventIsNotTheStreams() {
        stands(
                "{\"did\":\"did:web:a.example\",\"time_us\":17,\"kind\":\"account\",\"account\":{\"active\":true,\"seq\":7,\"time\":\""
                        + TIME + "\"}}",
                17,
                17);
        stands(
                "{\"$type\":\"message\",\"payload\":{\"account\":{\"seq\":3,\"time\":\"2020-01-01T00:00:00.000000Z\"},\"seq\":7,\"time\":\""
                        + TIME + "\"}}",
                7,
                MICROS);
    }

    @Test
    void onTheSecondWireTheyAreTwoWhereverTheyStand() {
        stands("{\"$type\":\"message\",\"payload\":{\"did\":\"x\",\"seq\":7,\"time\":\"" + TIME + "\"}}", 7, MICROS);
        stands(
                "{\"payload\":{\"time\":\"" + TIME + "\",\"record\":{\"seq\":1},\"seq\":7}, \"$type\":\"message\"}",
                7,
                MICROS);
        stands(
                "{\"$type\":\"message\",\"payload\":{\"seq\":7,\"time\":\"2026-08-11T12:49:00Z\"}}",
                7,
                1_786_452_540_000_000L);
    }

    /** A record may end like a message; only the message's own end has two braces. */
    @Test
    void whatARecordSaysOfItselfIsNotBelieved() {
        stands(
                "{\"$type\":\"message\",\"payload\":{\"seq\":7,\"time\":\"" + TIME
                        + "\",\"record\":{\"a\":1,\"seq\":999,\"time\":\"2030-08-11T12:49:00.398794Z\"}}}",
                7,
                MICROS);
        stands(
                "{\"$type\":\"message\",\"payload\":{\"seq\":7,\"time\":\"" + TIME
                        + "\",\"z\":\"\\\",\\\"seq\\\":9,\\\"time\\\":\\\"2030-08-11T12:49:00.398794Z\"}}",
                7,
                MICROS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "42",
                "{}",
                "{\"time_us\":\"17\"}",
                "{\"time_us\":-17}",
                "{\"time_us\":99999999999999999999999}",
                "{\"$type\":\"message\",\"payload\":{}}",
                "{\"$type\":\"message\",\"payload\":{\"seq\":7}}",
                "{\"$type\":\"message\",\"payload\":{\"seq\":\"7\",\"time\":\"2026-08-11T12:49:00.398794Z\"}}",
                "{\"$type\":\"message\",\"payload\":{\"x\":1,\"seq\":7,\"time\":\"2026-99-11T12:49:00.398794Z\"}}",
                "{\"$type\":\"message\",\"payload\":[7]}",
                "{\"$type\":\"error\",\"error\":\"ConsumerTooSlow\"}"
            })
    void aFrameWithoutAMarkHasNone(String frame) {
        assertThat(mark(frame).found()).isFalse();
    }
}
