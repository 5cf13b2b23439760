package blogfeed.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes settings files that others may be reading: they find the old one or the new one, never half of it. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Puts a file in the place of the one that may be there, with the permissions that one has. It is written beside it first,
     * under a hidden name.
     *
     * @throws IOException when it can't be written; what is there stays
     */
    public static void replace(Path file, String text) throws IOException {
        var beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(beside, text);
            if (Files.exists(file)
                    && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
