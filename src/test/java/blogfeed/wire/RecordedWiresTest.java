package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Frames of the real server, recorded by us on both wires at the same time while it read a simulated network: the same
 * events, in the same order, with the same numbers.
 */
final class RecordedWiresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> first = lines("first-wire.jsonl");
    private final List<String> second = lines("second-wire.jsonl");

    private static List<String> lines(String name) {
        try (var in = RecordedWiresTest.class.getResourceAsStream("/jetstream/" + name)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Map<Long, Outcome> outcomes(List<String> lines, String seq) {
        return lines.stream()
                .collect(Collectors.toMap(line -> json(line).at(seq).longValue(), Frames::decode));
    }

    @Test
    void bothWiresTellTheSame() {
        var ofFirst = outcomes(first, "/cursor");
        var ofSecond = outcomes(second, "/payload/seq");
        assertThat(ofFirst).hasSize(61);
        ofFirst.forEach((seq, outcome) -> assertThat(ofSecond).containsEntry(seq, outcome));
        assertThat(ofSecond.values()).noneMatch(outcome -> outcome instanceof Outcome.Rejected);
        ofSecond.keySet().removeAll(ofFirst.keySet());
        assertThat(ofSecond.values())
                .as("the first wire keeps quiet about broken repositories")
                .hasSize(3)
                .allMatch(outcome -> outcome instanceof Outcome.Emitted emitted
                        && emitted.event() instanceof StreamEvent.RepoSynced);
    }

    @Test
    void everyFrameHasItsMark() {
        var mark = new Mark();
        for (var line : second) {
            var bytes = line.getBytes(UTF_8);
            var payload = json(line).path("payload");
            mark.read(bytes, 0, bytes.length);
            assertThat(mark.position).isEqualTo(payload.path("seq").longValue());
            assertThat(WireTime.parse(payload.path("time").textValue())).contains(WireTime.ofMicros(mark.time));
        }
        for (var line : first) {
            var bytes = line.getBytes(UTF_8);
            assertThat(mark.read(bytes, 0, bytes.length).position)
                    .isEqualTo(json(line).path("time_us").longValue());
        }
    }

    @Test
    void screeningDropsTheSameOnBoth() {
        assertThat(screened(first, "/cursor"))
                .containsExactlyElementsOf(screened(second, "/payload/seq").stream()
                        .filter(seq -> outcomes(first, "/cursor").containsKey(seq))
                        .toList());
    }

    private static List<Long> screened(List<String> lines, String seq) {
        var screen = new Screen();
        var matter = new ArrayList<Long>();
        for (var line : lines) {
            var bytes = line.getBytes(UTF_8);
            if (screen.matters(bytes, 0, bytes.length, new KnownRecords())) {
                matter.add(json(line).at(seq).longValue());
            }
        }
        return matter;
    }
}
