package blogfeed.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes single values in the text of a settings file and leaves all else as it stands: comments, order and spacing are
 * their writer's.
 */
public final class YamlEdit {
    private final String name;
    private final String yaml;

    private YamlEdit(String name, String yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    /**
     * The text with one value given, in place of the one that was there or as a new line at the end of its mapping.
     *
     * @param name stands for the file in errors
     * @param path the keys that lead to the value, with dots between them: {@code rank.halfLife}
     * @param value as it is to stand in the file: {@code 6h}, {@code [en, zh]}
     * @throws BadSettingException when the text is no mapping, the value no YAML of one line, or a key on the way leads to
     *     something else than a mapping
     */
    public static String set(String name, String yaml, String path, String value) {
        refuseWhatIsNoValue(name, path, value);
        return new YamlEdit(name, yaml).set(List.of(path.split("\\.", -1)), value);
    }

    private static void refuseWhatIsNoValue(String name, String path, String value) {
        var list = value.contains("\n") ? Optional.<Node>empty() : compose("[" + value + "]");
        if (!(list.orElse(null) instanceof SequenceNode one) || one.getValue().size() != 1) {
            throw new BadSettingException(name, 0, path + ": '" + value + "' is no value that can stand on a line");
        }
    }

    private String set(List<String> keys, String value) {
        var root = compose(yaml);
        if (root.isEmpty()) {
            return yaml + nested(keys, value) + "\n";
        }
        var node = root.get();
        for (int depth = 0; node instanceof MappingNode mapping; depth++) {
            var found = find(mapping, keys.get(depth));
            if (found.isEmpty()) {
                return insert(mapping, nested(keys.subList(depth, keys.size()), value));
            }
            node = found.get().getValueNode();
            if (depth == keys.size() - 1) {
                return replace(node, value);
            }
            if (isNothing(node)) {
                return replace(node, "{" + nested(keys.subList(depth + 1, keys.size()), value) + "}");
            }
        }
        throw new BadSettingException(
                name,
                YamlValue.lineOf(node),
                "'" + String.join(".", keys) + "' leads through something that has no keys");
    }

    private static Optional<Node> compose(String yaml) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(yaml);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<NodeTuple> find(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst();
    }

    /** {@code rank: {halfLife: 6h}} */
    private static String nested(List<String> keys, String value) {
        return keys.size() == 1
                ? keys.get(0) + ": " + value
                : keys.get(0) + ": {" + nested(keys.subList(1, keys.size()), value) + "}";
    }

    private String replace(Node node, String value) {
        // a key without a value ends in its colon
        var space = isNothing(node) ? " " : "";
        return yaml.substring(0, start(node)) + space + value + yaml.substring(end(node));
    }

    private static boolean isNothing(Node node) {
        return index(node.getStartMark()) == index(node.getEndMark());
    }

    private String insert(MappingNode mapping, String entry) {
        var entries = mapping.getValue();
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            var at = end(mapping) - 1;
            return yaml.substring(0, at) + (entries.isEmpty() ? "" : ", ") + entry + yaml.substring(at);
        }
        var last = entries.get(entries.size() - 1);
        var line = yaml.indexOf('\n', end(last.getValueNode()));
        var at = line < 0 ? yaml.length() : line;
        var indent = " "
                .repeat(entries.get(0).getKeyNode().getStartMark().orElseThrow().getColumn());
        return yaml.substring(0, at) + "\n" + indent + entry + yaml.substring(at);
    }

    private int start(Node node) {
        return yaml.offsetByCodePoints(0, index(node.getStartMark()));
    }

    private static int index(Optional<Mark> mark) {
        return mark.orElseThrow().getIndex();
    }

    /** Where its last character ends: the mark of a block collection stands behind the comments that follow it. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> block && block.getFlowStyle() == FlowStyle.BLOCK) {
            var items = block.getValue();
            var last = items.get(items.size() - 1);
            return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
        }
        return yaml.offsetByCodePoints(0, index(node.getEndMark()));
    }
}
