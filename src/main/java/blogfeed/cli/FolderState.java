package blogfeed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * What the files of a folder of feeds say, as far as they define anything: two states are equal where names and contents
 * are. Pictures, examples and hidden files don't count.
 *
 * @param version the beginning of a SHA-256, in hexadecimal
 */
record FolderState(String version) {
    private static final int DIGITS = 12;

    static FolderState of(MessageDigest all) {
        return new FolderState(HexFormat.of().formatHex(all.digest()).substring(0, DIGITS));
    }

    /** @throws IOException also when a file goes while it is looked at */
    static FolderState of(Path folder) throws IOException {
        return new FolderReader(folder, InstantSource.system()).read();
    }
}
