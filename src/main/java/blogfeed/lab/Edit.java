package blogfeed.lab;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting of {@code feed.yaml} with another value.
 *
 * @param path such as {@code include.maxAge}
 * @param value as YAML; empty to leave it out
 */
public record Edit(String path, String value) {

    /**
     * The fewest edits that let an article in.
     *
     * @param edits none where no setting helps
     */
    public record Remedy(String feed, List<Edit> edits) {}

    /** As {@code --set} takes it. */
    String change() {
        return path + "=" + value;
    }

    /** As a line of the file. */
    String text() {
        return path + ": " + (value.isEmpty() ? "(left out)" : value);
    }

    static String text(@Nullable Remedy remedy) {
        return remedy == null || remedy.edits().isEmpty()
                ? "no setting of this feed would let it in"
                : "would be let in by "
                        + String.join(
                                "  and  ",
                                remedy.edits().stream().map(Edit::text).toList());
    }
}
