package blogfeed.feed;

import blogfeed.yaml.BadSettingException;
import blogfeed.yaml.DurationText;
import blogfeed.yaml.YamlMap;
import blogfeed.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A mapping of {@code feed.yaml}, with the checks its values have in common. */
final class Section {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    /** The lexicon of the feed record allows ten bytes a grapheme on average. */
    private static final int BYTES_PER_GRAPHEME = 10;

    private final YamlMap map;
    private final String path;

    private Section(YamlMap map, String path, List<String> keys) {
        this.map = map;
        this.path = path;
        // Asked for first, so that a misspelt key is reported as such and not as a missing one.
        keys.forEach(map::find);
        map.refuseOthers();
    }

    static Section top(YamlMap map, String... keys) {
        return new Section(map, "", List.of(keys));
    }

    Section section(String key, String... keys) {
        return new Section(map.map(key), name(key) + ".", List.of(keys));
    }

    Optional<YamlValue> find(String key) {
        return map.find(key);
    }

    YamlValue get(String key) {
        return map.get(key);
    }

    int integer(String key, int standard, int least, int most) {
        return map.find(key).map(value -> value.integer(least, most)).orElse(standard);
    }

    double decimal(String key, double standard, double least, double most) {
        return map.find(key).map(value -> value.decimal(least, most)).orElse(standard);
    }

    boolean flag(String key, boolean standard) {
        return map.find(key).map(YamlValue::flag).orElse(standard);
    }

    Duration duration(String key, Duration standard, Duration least, Duration most) {
        var value = map.find(key);
        if (value.isEmpty()) {
            return standard;
        }
        var duration = value.get().duration();
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw value.get()
                    .bad("%s must be from %s to %s, not '%s'"
                            .formatted(
                                    name(key),
                                    DurationText.of(least),
                                    DurationText.of(most),
                                    value.get().text()));
        }
        return duration;
    }

    /** A text of 1 to so many graphemes that must be given. */
    String text(String key, int mostGraphemes) {
        var value = map.get(key);
        var text = value.text().strip();
        var graphemes = GRAPHEME.matcher(text).results().count();
        if (graphemes < 1 || graphemes > mostGraphemes) {
            throw value.bad("%s must have 1 to %d characters, not %d".formatted(name(key), mostGraphemes, graphemes));
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > mostGraphemes * BYTES_PER_GRAPHEME) {
            throw value.bad("%s must have at most %d bytes, not %d"
                    .formatted(name(key), mostGraphemes * BYTES_PER_GRAPHEME, bytes));
        }
        return text;
    }

    /** A list without repetitions, empty where the key is left out; {@code form} says what an item must be. */
    <T> List<T> list(String key, Function<String, Optional<T>> parse, String form) {
        return items(key).stream()
                .map(item -> parse.apply(item.text().strip())
                        .orElseThrow(() -> item.bad("%s: '%s' is not %s".formatted(name(key), item.text(), form))))
                .distinct()
                .toList();
    }

    /** The items of a list, none where the key is left out. */
    List<YamlValue> items(String key) {
        return map.find(key).map(YamlValue::items).orElse(List.of());
    }

    /** An error at the line where the mapping begins. */
    BadSettingException bad(String problem) {
        return map.bad(problem);
    }

    private String name(String key) {
        return path + key;
    }
}
