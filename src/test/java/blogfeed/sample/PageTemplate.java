package blogfeed.sample;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as some program would write it, with {@code {{names}}} where the article comes in. */
record PageTemplate(String name, String html) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^}]+)}}");

    static PageTemplate read(String name) {
        return new PageTemplate(name, Resources.text("pages/templates/" + name + ".html"));
    }

    String filled(Map<String, String> values) {
        return PLACE.matcher(html).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(name + " asks for " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
