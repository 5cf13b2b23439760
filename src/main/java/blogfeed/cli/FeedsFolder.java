package blogfeed.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the folder of feed definitions: the one named, {@code ./feeds}, the launcher's, or the one inside the jar. */
final class FeedsFolder {
    private FeedsFolder() {}

    static Path find(Optional<Path> named) {
        if (named.isPresent()) {
            return named.get();
        }
        var here = Path.of("feeds");
        if (Files.isDirectory(here)) {
            return here;
        }
        var launcher = Path.of(System.getProperty("blogfeed.home", "."), "feeds");
        return Files.isDirectory(launcher) ? launcher : bundled();
    }

    /** The folder that comes with the program. */
    static Path bundled() {
        try {
            var resource = FeedsFolder.class.getResource("/feeds");
            if (resource == null) {
                throw new IllegalStateException("the program was built without its feeds");
            }
            return at(resource.toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the feeds in the jar can't be read", e);
        }
    }

    /** The folder a resource's address names, be it inside a jar. */
    static Path at(URI resource) throws IOException {
        return resource.getScheme().equals("jar") ? jar(resource).provider().getPath(resource) : Path.of(resource);
    }

    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.getFileSystem(uri);
        } catch (FileSystemNotFoundException e) {
            return FileSystems.newFileSystem(uri, Map.of());
        }
    }
}
