package blogfeed.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A mapping of a settings file. It notes which keys it was asked for; whatever else the file holds is a mistake that
 * {@link #refuseOthers()} reports.
 */
public final class YamlMap {
    private final String file;
    private final int line;
    private final String path;
    private final Map<String, YamlValue> values;
    private final Set<String> known = new LinkedHashSet<>();

    private YamlMap(String file, int line, String path, Map<String, YamlValue> values) {
        this.file = file;
        this.line = line;
        this.path = path;
        this.values = values;
    }

    static YamlMap empty(String file, int line, String path) {
        return new YamlMap(file, line, path, Map.of());
    }

    static YamlMap of(String file, String path, MappingNode node) {
        var values = new LinkedHashMap<String, YamlValue>();
        for (var tuple : node.getValue()) {
            var line = YamlValue.lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new BadSettingException(file, line, "a key must be a plain word");
            }
            var name = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (values.put(key.getValue(), new YamlValue(file, name, tuple.getValueNode())) != null) {
                throw new BadSettingException(file, line, "'" + name + "' is given twice");
            }
        }
        return new YamlMap(file, YamlValue.lineOf(node), path, values);
    }

    /** The value of a key that may be left out; a key without a value counts as left out. */
    public Optional<YamlValue> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isNull());
    }

    public YamlValue get(String key) {
        return find(key).orElseThrow(() -> new BadSettingException(file, line, "'" + name(key) + "' is missing"));
    }

    /** The mapping under a key, empty where the key is left out. */
    public YamlMap map(String key) {
        return find(key).map(YamlValue::map).orElseGet(() -> empty(file, line, name(key)));
    }

    /** All entries, for mappings whose keys are the writer's own. */
    public Map<String, YamlValue> entries() {
        known.addAll(values.keySet());
        return values;
    }

    /** Throws on the first key nobody asked for, naming the nearest one that exists. */
    public void refuseOthers() {
        for (var entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue()
                        .bad("unknown key '" + entry.getKey() + "'" + Nearest.hint(entry.getKey(), known));
            }
        }
    }

    /** An error at the line where this mapping begins. */
    public BadSettingException bad(String problem) {
        return new BadSettingException(file, line, problem);
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
