package blogfeed.feed;

import blogfeed.feed.RecordSettings.ContentMode;
import blogfeed.yaml.YamlValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads what a feed's record is to say. */
final class RecordReader {
    private RecordReader() {}

    static RecordSettings record(Section feed) {
        return new RecordSettings(
                feed.find("avatar").map(RecordReader::avatar),
                feed.flag("acceptsInteractions", false),
                feed.find("contentMode").map(RecordReader::contentMode).orElse(ContentMode.UNSPECIFIED));
    }

    private static String avatar(YamlValue value) {
        return Optional.of(value.text().strip())
                .filter(name -> name.matches("(?i)[^/\\\\]+\\.(png|jpe?g)"))
                .orElseThrow(
                        () -> value.bad("avatar must be a file in the feed's folder that ends in .png or .jpg, not '"
                                + value.text() + "'"));
    }

    private static ContentMode contentMode(YamlValue value) {
        var names =
                Arrays.stream(ContentMode.values()).map(ContentMode::toString).toList();
        return ContentMode.valueOf(value.oneOf(names).toUpperCase(Locale.ROOT));
    }
}
