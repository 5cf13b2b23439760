package blogfeed.store;

import blogfeed.store.History.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The store's two doors: {@link #write}, one caller at a time in one transaction, and {@link #read}, a consistent view
 * beside the writer. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
    private static final String FILE = "blogfeed.db";

    /** The driver's number for opening a file only to read; temporary tables can be written all the same. */
    private static final Map<String, String> READ_ONLY = Map.of("open_mode", "1");

    private final @Nullable FolderLock lock;
    private final String url;
    private final Sql writer;
    private final BlockingQueue<Sql> readers;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private final Withdrawn withdrawn = new Withdrawn();

    /** Of the writer only; guarded by {@link #writing}. */
    private final Recollection recollection = new Recollection();

    /** Of the readers, who see other moments: loaded never, so everything may be there. */
    private final Recollection nothing = new Recollection();

    private Database(@Nullable FolderLock lock, String url, Sql writer, List<Sql> readers) {
        this.lock = lock;
        this.url = url;
        this.writer = writer;
        this.readers = new ArrayBlockingQueue<>(readers.size(), false, readers);
    }

    /**
     * Opens the database of a data folder for writing, making or migrating it where needed.
     *
     * @throws UnusableStoreException when the folder is unwritable, in use, or a newer Blogfeed wrote it
     */
    public static Database open(Path folder) {
        return open(folder, FolderLock.take(folder));
    }

    private static Database open(Path folder, FolderLock lock) {
        try {
            var url = urlOf(folder);
            Migrations.bringUpToDate(url, folder);
            var database = new Database(lock, url, connect(url, Pragmas.WRITER), readers(url));
            database.recollection.load(database.writer);
            database.withdrawn.add(database.read(facts -> facts.posts().hidden()));
            return database;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** One for the long look of a ranking, one for the short ones of those who are served meanwhile. */
    private static List<Sql> readers(String url) {
        return List.of(connect(url, Pragmas.READER), connect(url, Pragmas.READER));
    }

    /**
     * The same, but with nothing in it: what an earlier run left there is deleted first, once nobody else uses it.
     *
     * @throws UnusableStoreException when the folder is unwritable or in use
     */
    public static Database openAnew(Path folder) {
        var lock = FolderLock.take(folder);
        try {
            for (var ending : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(FILE + ending));
            }
            return open(folder, lock);
        } catch (IOException e) {
            lock.close();
            throw new UnusableStoreException("The database in " + folder.toAbsolutePath()
                    + " can't be deleted to begin anew (" + e + "). Change the folder's permissions.");
        }
    }

    /**
     * Opens it beside a running Blogfeed, only to look.
     *
     * @throws UnusableStoreException when there is nothing to look at
     */
    public static Database openToRead(Path folder) {
        return openBeside(folder, Pragmas.READER);
    }

    private static Database openBeside(Path folder, List<String> pragmas) {
        var file = folder.resolve(FILE);
        if (!file.toFile().isFile()) {
            throw new UnusableStoreException("There is no data in " + folder
                    + " yet. Start './blogfeed run' first, or name the folder with --data.");
        }
        var url = urlOf(folder);
        Migrations.mustBeUpToDate(url, folder);
        return new Database(null, url, connect(url, pragmas), readers(url));
    }

    /**
     * Opens it beside a running Blogfeed, for a small change of what that one does not keep in mind.
     *
     * @throws UnusableStoreException when there is nothing to change
     */
    public static Database openBeside(Path folder) {
        return openBeside(folder, Pragmas.WRITER);
    }

    /** Whether a Blogfeed is working on that folder now. */
    public static boolean isInUse(Path folder) {
        return FolderLock.isHeld(folder);
    }

    /** Runs the work in one transaction: all of it is stored, or, when it throws, nothing. */
    public <T> T write(Function<Facts, T> work) {
        writing.lock();
        try {
            if (recollection.isWorn()) {
                recollection.load(writer);
            }
            var facts = new Facts(writer, recollection, withdrawn);
            // at once: a command beside us may be writing, and who has read by then could not write any more
            writer.execute("BEGIN IMMEDIATE");
            T result;
            try {
                result = work.apply(facts);
                writer.execute("COMMIT");
            } catch (RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
            facts.committed();
            if (facts.changed()) {
                changes.incrementAndGet();
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** {@link #write} for work without a result. */
    public void change(Consumer<Facts> work) {
        write(facts -> {
            work.accept(facts);
            return true;
        });
    }

    /** Runs the work on the facts as of now. It must not change anything, and not call this again. */
    public <T> T read(Function<Facts, T> work) {
        var reader = take();
        try {
            reader.execute("BEGIN");
            try {
                return work.apply(new Facts(reader, nothing, withdrawn));
            } finally {
                reader.execute("COMMIT");
            }
        } finally {
            readers.add(reader);
        }
    }

    /**
     * Opens the past as it can be told now, on a connection of its own.
     *
     * @param earliest the earliest moment that will be asked for
     * @param oldest of articles first mentioned before this none will be asked for
     */
    public Past past(Moment earliest, Instant oldest) {
        var sql = connect(url, Pragmas.PAST, READ_ONLY);
        try {
            return Past.open(sql, earliest, oldest);
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    private Sql take() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("wait for a connection", e);
        }
    }

    /** Grows with every commit that could change a ranking. */
    public long changes() {
        return changes.get();
    }

    /** The posts withdrawn since the program started; kept current by every commit. */
    public Withdrawn withdrawn() {
        return withdrawn;
    }

    private void rollBack(Throwable cause) {
        try {
            writer.execute("ROLLBACK");
        } catch (StoreException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            cause.addSuppressed(e);
        }
    }

    private static String urlOf(Path folder) {
        return "jdbc:sqlite:" + folder.resolve(FILE);
    }

    private static Sql connect(String url, List<String> pragmas) {
        return connect(url, pragmas, Map.of());
    }

    private static Sql connect(String url, List<String> pragmas, Map<String, String> mode) {
        try {
            var properties = new Properties();
            properties.putAll(mode);
            // else the driver asks for the last row's number after every change, and each time prepares that question
            properties.setProperty("jdbc.get_generated_keys", "false");
            var sql = new Sql(DriverManager.getConnection(url, properties));
            pragmas.forEach(sql::execute);
            return sql;
        } catch (SQLException e) {
            throw new StoreException(url, e);
        }
    }

    @Override
    public void close() {
        readers.forEach(Sql::close);
        writer.close();
        if (lock != null) {
            lock.close();
        }
    }
}
