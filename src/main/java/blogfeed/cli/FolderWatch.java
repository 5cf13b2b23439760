package blogfeed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a folder of feeds again and again, and reads its files only where they may say something else than before: where
 * one came, went or was replaced, or has another size or time. The time is that of the file system's own note of any change,
 * which nobody can set. Where there is no such note, files are read at every look.
 */
final class FolderWatch {
    /** Of two changes so close together the second may have the time of the first. */
    private static final Duration CLOSE = Duration.ofSeconds(3);

    /** A file or folder from outside. */
    private record Outside(Path path, Map<String, Object> attributes) {
        static Outside of(Path path) throws IOException {
            return new Outside(path, Files.readAttributes(path, "unix:ino,size,ctime"));
        }

        FileTime changed() {
            return (FileTime) Objects.requireNonNull(attributes.get("ctime"));
        }
    }

    private final Path folder;
    private final InstantSource clock;

    /** As all was when it was read; null where it was changed so shortly before that it may change unseen. */
    private @Nullable List<Outside> settled;

    private FolderState state = new FolderState("");

    FolderWatch(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What the files say now. */
    FolderState state() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return FolderState.of(folder);
        }
        var latest = clock.instant().minus(CLOSE);
        var outside = outside();
        if (!outside.equals(settled)) {
            state = FolderState.of(folder);
            settled =
                    outside.stream().allMatch(each -> each.changed().toInstant().isBefore(latest)) ? outside : null;
        }
        return state;
    }

    private List<Outside> outside() throws IOException {
        var outside = new ArrayList<Outside>();
        for (var path : FolderState.defining(folder)) {
            outside.add(Outside.of(path));
        }
        return outside;
    }
}
