package blogfeed.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads YAML 1.2 settings files of at most 1 MiB. */
public final class YamlFile {
    private static final int LARGEST = 1 << 20;

    private YamlFile() {}

    /**
     * The file's top-level mapping; an empty file is an empty mapping.
     *
     * @throws BadSettingException when it can't be read or is no YAML mapping
     */
    public static YamlMap read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new BadSettingException(file.toString(), 0, "there is no such file");
        } catch (IOException e) {
            throw new BadSettingException(file.toString(), 0, "can't be read: " + e);
        }
    }

    /** The same for a text already read; {@code name} stands for the file in errors. */
    public static YamlMap parse(String name, String yaml) {
        return parse(name, yaml, List.of());
    }

    /** The same with some values in place of those in the text. */
    public static YamlMap parse(String name, String yaml, List<YamlChange> changes) {
        if (yaml.length() > LARGEST) {
            throw new BadSettingException(name, 0, "is larger than 1 MiB");
        }
        try {
            var root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
            if (root.isEmpty() && changes.isEmpty()) {
                return YamlMap.empty(name, 1, "");
            }
            if (root.orElseGet(YamlChange::emptyMap) instanceof MappingNode mapping) {
                return YamlMap.of(name, "", changed(mapping, changes));
            }
            throw new BadSettingException(
                    name, YamlValue.lineOf(root.orElseThrow()), "must be a mapping of 'key: value' lines");
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new BadSettingException(name, line, "is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadSettingException(name, 0, "is not valid YAML: " + e.getMessage());
        }
    }

    private static MappingNode changed(MappingNode map, List<YamlChange> changes) {
        var changed = map;
        for (var change : changes) {
            changed = change.in(changed);
        }
        return changed;
    }
}
