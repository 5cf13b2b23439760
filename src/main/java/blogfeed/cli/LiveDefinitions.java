package blogfeed.cli;

import blogfeed.link.UnreadableHostListException;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The definitions in force while the program runs, and what comes of changing their files. New ones are taken as a whole
 * or not at all. They decide first, and are shown once everything was decided by them, so that no reader meets a feed that
 * is half the old and half the new one.
 *
 * <p>One thread looks and shows; any may ask.
 */
final class LiveDefinitions {
    private static final System.Logger LOG = System.getLogger(LiveDefinitions.class.getName());

    private final InstantSource clock;
    private final Path folder;
    private final FolderReader reader;

    /** What the files said when they were last taken, or refused. */
    private FolderState tried;

    /** What they said at the last look. They count once they say the same twice: nobody is writing any more. */
    private FolderState seen;

    private volatile Definitions deciding;
    private volatile Definitions shown;
    private volatile Instant since;
    private volatile @Nullable String problem;

    /**
     * Reads the folder for the first time.
     *
     * @throws BadSettingException naming file and line where it can't be used
     */
    LiveDefinitions(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.reader = new FolderReader(folder, InstantSource.system());
        this.tried = state();
        this.seen = tried;
        this.deciding = Definitions.load(folder);
        this.shown = deciding;
        this.since = clock.instant();
    }

    /** Looks at the files; where they have changed, and all of them can be used, they decide from now on. */
    void look() {
        var before = seen;
        seen = state();
        if (seen.equals(before) && !seen.equals(tried)) {
            take();
        }
    }

    private void take() {
        var refusal = refusal();
        if (!seen.equals(state())) {
            // Changed while it was read: what was read may be half of this and half of that.
            return;
        }
        tried = seen;
        problem = refusal;
        if (refusal != null) {
            LOG.log(Level.ERROR, refusal);
        }
    }

    /** Loads them; a sentence where they can't be used. */
    private @Nullable String refusal() {
        try {
            var next = Definitions.load(folder, deciding);
            if (next.version().equals(seen.version()) && !next.version().equals(deciding.version())) {
                deciding = next;
            }
            return null;
        } catch (BadSettingException | UnreadableHostListException e) {
            return "changed feeds are not taken, those of before stay: " + e.getMessage();
        }
    }

    private FolderState state() {
        try {
            return reader.read();
        } catch (IOException e) {
            return new FolderState("unreadable: " + e);
        }
    }

    /** Whether there are definitions by which not everything was decided yet. */
    boolean areAhead() {
        return !deciding.equals(shown);
    }

    /** Everything was decided by them: from now on readers see them. */
    void show() {
        shown = deciding;
        since = clock.instant();
        LOG.log(Level.INFO, "feeds     {0}, as changed: version {1}", String.join(", ", shown.ids()), shown.version());
    }

    /** Those that events, pages and rankings are decided by. */
    Definitions deciding() {
        return deciding;
    }

    /** Those that readers see. */
    Definitions shown() {
        return shown;
    }

    /** When readers began to see them. */
    Instant since() {
        return since;
    }

    /** Why the files as they are now are not in force; null where they are. */
    @Nullable
    String problem() {
        return problem;
    }

    /** What is made of the deciding definitions: one and the same object until these change. */
    <T> Supplier<T> making(Function<Definitions, T> maker) {
        return new Supplier<>() {
            private @Nullable Definitions of;
            private @Nullable T made;

            @Override
            public synchronized T get() {
                var now = deciding;
                var current = made;
                if (current == null || !now.equals(of)) {
                    current = maker.apply(now);
                    made = current;
                    of = now;
                }
                return current;
            }
        };
    }
}
