package blogfeed.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a data folder for one program at a time; the lock ends with the process, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new UnusableStoreException("The data folder " + folder.toAbsolutePath() + " can't be written to (" + e
                    + "). Change its permissions, or name another one with --data.");
        }
        throw new UnusableStoreException("Another Blogfeed is using the data folder " + folder.toAbsolutePath()
                + ". Stop it first, or name another folder with --data.");
    }

    /** Whether a program holds it now. */
    static boolean isHeld(Path folder) {
        try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            return !tryLock(channel);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("release the folder's lock", e);
        }
    }
}
