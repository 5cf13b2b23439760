package blogfeed.lab;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A setting of {@code feed.yaml} with another value.
 *
 * @param path such as {@code include.maxAge}
 * @param value as YAML; empty to leave it out
 */
public record Edit(String path, String value) {

    /**
     * The fewest edits of a feed that let an article in.
     *
     * @param possible whether any settings do
     * @param edits what to write; none where the settings as they are let it in, or where none do
     */
    public record Remedy(String feed, boolean possible, List<Edit> edits) {}

    /** As {@code --set} takes it. */
    String change() {
        return path + "=" + value;
    }

    /** As a line of the file. */
    String text() {
        return path + ": " + (value.isEmpty() ? "(left out)" : value);
    }

    static String text(Remedy remedy) {
        if (!remedy.possible()) {
            return "no setting of this feed would let it in";
        }
        return remedy.edits().isEmpty()
                ? "would be let in by the settings as they are now"
                : "would be let in by "
                        + remedy.edits().stream().map(Edit::text).collect(Collectors.joining("  and  "));
    }
}
