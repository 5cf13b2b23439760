package blogfeed.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        if (yaml.length() > LARGEST) {
            throw new BadSettingException(name, 0, "is larger than 1 MiB");
        }
        try {
            var root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
            if (root.isEmpty()) {
                return YamlMap.empty(name, 1, "");
            }
            if (root.get() instanceof MappingNode mapping) {
                return YamlMap.of(name, "", mapping);
            }
            throw new BadSettingException(
                    name, YamlValue.lineOf(root.get()), "must be a mapping of 'key: value' lines");
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new BadSettingException(name, line, "is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadSettingException(name, 0, "is not valid YAML: " + e.getMessage());
        }
    }
}
