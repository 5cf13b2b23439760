package blogfeed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the files of a folder of feeds say, as far as they define anything: two states are equal where names and contents
 * are. Pictures, examples and hidden files don't count.
 *
 * @param version the beginning of a SHA-256, in hexadecimal
 */
record FolderState(String version) {
    private static final int DIGITS = 12;
    private static final List<String> ENDINGS = List.of(".yaml", ".txt");

    /** @throws IOException also when a file goes while it is looked at */
    static FolderState of(Path folder) throws IOException {
        var digest = sha256();
        for (var path : defining(folder)) {
            digest.update((folder.relativize(path) + "\n").getBytes(StandardCharsets.UTF_8));
            if (!Files.isDirectory(path)) {
                // of a fixed length, so that what moves from one file to the next makes a difference
                digest.update(sha256().digest(Files.readAllBytes(path)));
            }
        }
        return new FolderState(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
    }

    /** The files and folders that count, in order. */
    private static List<Path> defining(Path folder) throws IOException {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> defines(folder.relativize(path), Files.isDirectory(path)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A folder counts without any file in it: one that was meant to be a feed is refused. */
    private static boolean defines(Path path, boolean directory) {
        for (var part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return directory || ENDINGS.stream().anyMatch(path.toString()::endsWith);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
