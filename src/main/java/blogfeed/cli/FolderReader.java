package blogfeed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the files of a folder of feeds say, again and again. A file is read anew only where its time, its size or its
 * place on the disk is another, so that a look at a thousand feeds is a look at a thousand names.
 */
final class FolderReader {
    private static final List<String> ENDINGS = List.of(".yaml", ".txt");

    /** As coarse as any file system stamps its files: a younger one may change again and keep its time. */
    private static final Duration COARSEST = Duration.ofSeconds(3);

    private static final String FOLDER = "";

    private final Path folder;
    private final InstantSource clock;

    /** Of each file and folder that counts, by its place below this one. */
    private Map<Path, Content> known = Map.of();

    FolderReader(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @param settled whether it was read when its file could no longer change and keep its time */
    private record Content(
            String digest,
            FileTime modified,
            long size,
            @Nullable Object key,
            boolean settled) {
        static Content of(String digest, BasicFileAttributes file, Instant youngest) {
            var modified = file.lastModifiedTime();
            return new Content(
                    digest,
                    modified,
                    file.size(),
                    file.fileKey(),
                    modified.toInstant().isBefore(youngest));
        }
    }

    /** @throws IOException also when a file goes while it is looked at */
    FolderState read() throws IOException {
        var now = new TreeMap<Path, Content>();
        var youngest = clock.instant().minus(COARSEST);
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    /** A folder counts without any file in it: one that was meant to be a feed is refused. */
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                        if (isHidden(path)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        now.put(folder.relativize(path), Content.of(FOLDER, attributes, youngest));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                        if (!isHidden(path) && ENDINGS.stream().anyMatch(path.toString()::endsWith)) {
                            now.put(folder.relativize(path), content(path, attributes, youngest));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        known = now;
        return state();
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    private Content content(Path path, BasicFileAttributes file, Instant youngest) throws IOException {
        var before = known.get(folder.relativize(path));
        return before != null && before.settled && before.equals(Content.of(before.digest, file, youngest))
                ? before
                : Content.of(HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(path))), file, youngest);
    }

    private FolderState state() {
        var digest = sha256();
        known.forEach((path, content) ->
                digest.update((path + "\n" + content.digest + "\n").getBytes(StandardCharsets.UTF_8)));
        return FolderState.of(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
