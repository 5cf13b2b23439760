package blogfeed.feed;

import blogfeed.model.Did;
import blogfeed.model.Target;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator lets into no feed, from {@code blocked.txt} in the folder of feeds: a line each, {@code #} begins a
 * comment. Immutable, and so for any thread.
 */
public final class Blocks {
    public static final String FILE = "blocked.txt";

    static final Blocks NONE = new Blocks(Set.of(), List.of());

    private final Set<Did> authors;
    private final PlaceIndex places;

    private Blocks(Set<Did> authors, List<Place> places) {
        this.authors = authors;
        this.places = new PlaceIndex(places);
    }

    /**
     * Reads the file of a folder, if there is one.
     *
     * @throws BadSettingException naming the line that is no such thing
     */
    public static Blocks read(Path folder) {
        var file = folder.resolve(FILE);
        var authors = new HashSet<Did>();
        var places = new ArrayList<Place>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            var entry = entryOf(line);
            if (!entry.isEmpty()) {
                var did = Did.parse(entry);
                var place = Place.parseSite(entry);
                if (did.isEmpty() && place.isEmpty()) {
                    throw new BadSettingException(
                            file.toString(),
                            number,
                            "'" + entry + "' must be a DID, a site such as example.com, or one with a path");
                }
                did.ifPresentOrElse(authors::add, () -> places.add(place.get()));
            }
        }
        return new Blocks(Set.copyOf(authors), places);
    }

    /** The lines of a folder's file as they stand there; none where there is no file. */
    public static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new BadSettingException(file.toString(), 0, "can't be read: " + e);
        }
    }

    /** What a line blocks; empty where it blocks nothing. */
    public static String entryOf(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    /** What to write for a DID or a site, as it was typed; empty where it is neither. */
    public static Optional<String> entryFor(String typed) {
        return Did.parse(typed).map(Did::value).or(() -> Place.parseSite(typed).map(Place::toString));
    }

    boolean isAuthor(Did author) {
        return authors.contains(author);
    }

    void judge(Target target, Findings findings) {
        if (places.isEmpty()) {
            return;
        }
        if (!places.withHostOf(target).isEmpty() || !places.withSiteOf(target).isEmpty()) {
            findings.speakAgainst("blocked", () -> "blocked by the operator, in " + FILE);
        }
    }
}
