package blogfeed.cli;

import blogfeed.lab.Laboratory;
import blogfeed.lab.TrialJson;
import blogfeed.lab.Tuner;
import blogfeed.web.TuningDesk;
import blogfeed.yaml.BadSettingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The laboratory as the tuner's page uses it, with the feeds as readers see them now. */
final class TuningRoom implements TuningDesk {
    private static final int MOST_SETTINGS = 50;

    private final Supplier<Laboratory> laboratory;
    private final boolean maySave;

    TuningRoom(Supplier<Laboratory> laboratory, boolean maySave) {
        this.laboratory = laboratory;
        this.maySave = maySave;
    }

    @Override
    public Optional<ObjectNode> bench(String feed) {
        return answer(feed, tuner -> TrialJson.bench(tuner.tried(feed, Map.of()), maySave));
    }

    @Override
    public Optional<ObjectNode> trial(String feed, JsonNode asked) {
        return answer(feed, tuner -> TrialJson.of(tuner.tried(feed, settings(asked))));
    }

    @Override
    public Optional<ObjectNode> saving(String feed, JsonNode asked) {
        return answer(feed, tuner -> {
            if (!maySave) {
                throw new BadSettingException("feed.yaml", 0, "may not be written from here; tuneSave allows it");
            }
            tuner.save(feed, settings(asked), asked.path("version").asText());
            return JsonNodeFactory.instance.objectNode().put("saved", true);
        });
    }

    private Optional<ObjectNode> answer(String feed, Function<Tuner, ObjectNode> work) {
        var now = laboratory.get();
        if (now.feeds().stream().noneMatch(each -> each.definition().id().equals(feed))) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(new Tuner(now)));
        } catch (BadSettingException e) {
            return Optional.of(JsonNodeFactory.instance.objectNode().put("error", e.getMessage()));
        }
    }

    /** Whatever else was sent is left aside. */
    private static Map<String, String> settings(JsonNode asked) {
        var settings = new LinkedHashMap<String, String>();
        asked.path("set").properties().forEach(field -> {
            if (settings.size() < MOST_SETTINGS) {
                settings.put(field.getKey(), field.getValue().asText());
            }
        });
        return settings;
    }
}
