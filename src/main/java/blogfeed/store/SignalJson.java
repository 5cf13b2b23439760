package blogfeed.store;

import blogfeed.model.Kind;
import blogfeed.model.KindVerdict.Signal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The signals of a kind in one column: {@code [[kind, text, weight], …]}. */
final class SignalJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SignalJson() {}

    static String write(List<Signal> signals) {
        var array = JSON.createArrayNode();
        signals.forEach(signal -> array.addArray()
                .add(signal.kind().toString())
                .add(signal.text())
                .add(signal.weight()));
        return array.toString();
    }

    static List<Signal> read(String json) {
        try {
            var signals = new ArrayList<Signal>();
            for (var signal : JSON.readTree(json)) {
                signals.add(new Signal(
                        Kind.parse(signal.path(0).asText()).orElse(Kind.OTHER),
                        signal.path(1).asText(),
                        signal.path(2).asDouble()));
            }
            return signals;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kind signals are broken: " + json, e);
        }
    }
}
