package blogfeed.lab;

import blogfeed.feed.Tunable;
import blogfeed.yaml.BadSettingException;
import blogfeed.yaml.WholeFile;
import blogfeed.yaml.YamlEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries other settings of a feed on what is stored, and writes them into its file.
 *
 * <p>Every method throws {@link BadSettingException}, with a sentence, where a setting can't be had or the file can't be
 * used.
 */
public final class Tuner {
    private static final Set<String> TUNABLE = Tunable.groups().stream()
            .flatMap(group -> group.tunables().stream())
            .map(Tunable::path)
            .collect(Collectors.toUnmodifiableSet());

    private final Laboratory laboratory;

    public Tuner(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /**
     * Ranks a feed by its file with some settings in place of those there.
     *
     * @param settings from a path, such as {@code rank.halfLife}, to a value as it would stand in the file
     */
    public Trial tried(String id, Map<String, String> settings) {
        var before = text(id);
        var after = with(settings, before);
        var rules = List.of(
                laboratory.drafts().written(id, before), laboratory.drafts().written(id, after));
        var now = laboratory.clock().instant();
        var candidates = laboratory.database().read(facts -> Preview.candidates(rules, facts.candidates(), now));
        var asItIs = Preview.of(rules.get(0), candidates, now);
        var asItWouldBe = Preview.of(rules.get(1), candidates, now);
        return new Trial(
                asItIs, asItWouldBe, Comparison.of(asItIs, asItWouldBe, candidates), LineDiff.of(before, after), after);
    }

    /**
     * Writes settings into the file of a feed, whose other lines stay as they are.
     *
     * @param version of the feed that they were tried on; the file may have changed since
     */
    public void save(String id, Map<String, String> settings, String version) {
        var before = text(id);
        if (!laboratory.drafts().written(id, before).definition().version().equals(version)) {
            throw bad(id, "was changed by somebody else meanwhile; reload the page and look again");
        }
        var after = with(settings, before);
        laboratory.drafts().written(id, after);
        try {
            WholeFile.replace(laboratory.drafts().fileOf(id), after);
        } catch (IOException e) {
            throw bad(id, "can't be written (" + e + "); copy the text instead");
        }
    }

    private String text(String id) {
        try {
            return Files.readString(laboratory.drafts().fileOf(id));
        } catch (IOException e) {
            throw bad(id, "can't be read: " + e);
        }
    }

    private static String with(Map<String, String> settings, String yaml) {
        var changed = yaml;
        for (var setting : settings.entrySet()) {
            if (!TUNABLE.contains(setting.getKey())) {
                throw new BadSettingException("feed.yaml", 0, "'" + setting.getKey() + "' is nothing to be tuned here");
            }
            changed = YamlEdit.set("feed.yaml", changed, setting.getKey(), setting.getValue());
        }
        return changed;
    }

    private BadSettingException bad(String id, String problem) {
        return new BadSettingException(laboratory.drafts().fileOf(id).toString(), 0, problem);
    }
}
