package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room where the data is. */
public final class DiskCheck {
    private static final long LITTLE = 1_000_000_000;
    private static final long TOO_LITTLE = 100_000_000;

    private final Path folder;

    /** @param folder need not exist yet */
    public DiskCheck(Path folder) {
        this.folder = folder;
    }

    public Outcome look() {
        try {
            return judged(Files.getFileStore(existing(folder.toAbsolutePath())).getUsableSpace());
        } catch (IOException e) {
            return new Failed("its room can't be told: " + e, "the disk may be gone", "look at the disk");
        }
    }

    static Outcome judged(long free) {
        var found = "%,d MB free".formatted(free / 1_000_000);
        if (free >= LITTLE) {
            return new Fine(found);
        }
        var remedy = "make room, or keep less with --keep-posts and --keep-near-misses";
        return free >= TOO_LITTLE
                ? new Doubtful(found, "the near-misses of a few days alone may take a gigabyte", remedy)
                : new Failed(found, "reading the stream stops when the disk is full, and the feed with it", remedy);
    }

    private static Path existing(Path path) {
        var parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }
}
