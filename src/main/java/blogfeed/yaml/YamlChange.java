package blogfeed.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value put in place of what a settings file says. Errors about it name where it was given, instead of the file. */
public final class YamlChange {
    private static final String ORIGIN = "origin";

    private final String origin;
    private final List<String> path;
    private final Node value;

    private YamlChange(String origin, List<String> path, Node value) {
        this.origin = origin;
        this.path = path;
        this.value = value;
    }

    /**
     * Reads {@code rank.halfLife=6h}; the value is YAML, and nothing behind the sign leaves the setting out.
     *
     * @param option where it was given, such as {@code --set}
     * @throws BadSettingException when it has another form
     */
    public static YamlChange parse(String option, String text) {
        var origin = option + " " + text;
        int sign = text.indexOf('=');
        if (sign < 1) {
            throw new BadSettingException(origin, 0, "must be a setting and its value, such as rank.halfLife=6h");
        }
        var path = List.of(text.substring(0, sign).strip().split("\\.", -1));
        return new YamlChange(origin, path, value(origin, text.substring(sign + 1)));
    }

    private static Node value(String origin, String yaml) {
        try {
            // without marks: a line number would be one of the option
            var settings =
                    LoadSettings.builder().setLabel(origin).setUseMarks(false).build();
            return new Compose(settings)
                    .composeString(yaml)
                    .orElseGet(() -> new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN));
        } catch (MarkedYamlEngineException e) {
            throw new BadSettingException(origin, 0, "is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadSettingException(origin, 0, "is not valid YAML: " + e.getMessage());
        }
    }

    /** The same mapping with the value in its place. */
    MappingNode in(MappingNode map) {
        return with(map, path);
    }

    static MappingNode emptyMap() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    /** Where a node that did not come from the file was given; else the file. */
    static String originOf(Node node, String file) {
        return node.getProperty(ORIGIN) instanceof String origin ? origin : file;
    }

    private MappingNode with(MappingNode map, List<String> path) {
        var tuples = new ArrayList<NodeTuple>(map.getValue());
        int at = indexOf(path.get(0), tuples);
        var key = at < 0
                ? new ScalarNode(Tag.STR, path.get(0), ScalarStyle.PLAIN)
                : tuples.get(at).getKeyNode();
        var tuple = new NodeTuple(key, inside(at < 0 ? null : tuples.get(at).getValueNode(), path));
        if (at < 0) {
            tuples.add(tuple);
        } else {
            tuples.set(at, tuple);
        }
        return new MappingNode(map.getTag(), true, tuples, map.getFlowStyle(), map.getStartMark(), map.getEndMark());
    }

    private Node inside(@Nullable Node before, List<String> path) {
        if (path.size() > 1 && before instanceof MappingNode map) {
            return with(map, path.subList(1, path.size()));
        }
        var node = path.size() == 1 ? value : with(emptyMap(), path.subList(1, path.size()));
        node.setProperty(ORIGIN, origin);
        return node;
    }

    private static int indexOf(String key, List<NodeTuple> tuples) {
        for (int i = 0; i < tuples.size(); i++) {
            if (tuples.get(i).getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
