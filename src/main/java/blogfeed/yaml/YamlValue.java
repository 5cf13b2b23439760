package blogfeed.yaml;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a settings file. Every reading method throws {@link BadSettingException} when the value is of another sort. */
public final class YamlValue {
    private final String file;
    private final String path;
    private final Node node;

    YamlValue(String file, String path, Node node) {
        this.file = YamlChange.originOf(node, file);
        this.path = path;
        this.node = node;
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw bad(path + " must be a single value");
    }

    public int integer(int least, int most) {
        var value = decimal(least, most);
        if (value != Math.rint(value)) {
            throw bad(path + " must be a whole number from " + least + " to " + most + ", not " + text());
        }
        return (int) value;
    }

    public double decimal(double least, double most) {
        try {
            var value = Double.parseDouble(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below like a number out of range
        }
        throw bad("%s must be a number from %s to %s, not '%s'".formatted(path, plain(least), plain(most), text()));
    }

    public boolean flag() {
        if (text().equals("true") || text().equals("false")) {
            return text().equals("true");
        }
        throw bad(path + " must be true or false, not '" + text() + "'");
    }

    public Duration duration() {
        return DurationText.parse(text())
                .orElseThrow(() -> bad(path + " must be " + DurationText.FORM + ", not '" + text() + "'"));
    }

    public String oneOf(Collection<String> names) {
        if (names.contains(text())) {
            return text();
        }
        throw bad(path + ": '" + text() + "' is not known" + Nearest.hint(text(), names));
    }

    /** The items of a list, each with its own line. */
    public List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(file, path, item))
                    .toList();
        }
        throw bad(path + " must be a list, such as [a, b]");
    }

    public List<String> texts() {
        return items().stream().map(YamlValue::text).toList();
    }

    public YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return YamlMap.of(file, path, mapping);
        }
        throw bad(path + " must be a mapping, such as {key: value}");
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** File and line, for the errors of those who judge the text themselves. */
    public String where() {
        return lineOf(node) > 0 ? file + ":" + lineOf(node) : file;
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** An error at this value's line. */
    public BadSettingException bad(String problem) {
        return new BadSettingException(file, lineOf(node), problem);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
