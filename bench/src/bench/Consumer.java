package bench;

import java.io.IOException;
import java.nio.file.Path;

/** Something that reads the stream and can be measured at it. */
interface Consumer {
    /** A running one. */
    interface Run extends AutoCloseable {
        Child child();

        /** How many frames it has dealt with, as exactly as can be known. */
        long done(LoadServerProcess server);

        /** Empty, or what is wrong with what it made of the stream. */
        String mistake();

        @Override
        void close();
    }

    Run start(LoadServerProcess server, Path folder) throws IOException;
}
