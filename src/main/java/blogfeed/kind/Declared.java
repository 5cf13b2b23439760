package blogfeed.kind;

import java.util.Map;
import java.util.Set;

/**
 * What a page says of its kind.
 *
 * @param title of the document, as it stands there
 * @param generator what made it
 * @param ogType {@code og:type} in lower case, or empty
 * @param types schema.org types without their prefix, in lower case, with how often each stands there
 * @param classes of the body and of the root element, in lower case
 */
public record Declared(
        String title, Generator generator, String ogType, Map<String, Integer> types, Set<String> classes) {

    /** How many things of that type are described, from 0. */
    public int count(String type) {
        return types.getOrDefault(type, 0);
    }
}
