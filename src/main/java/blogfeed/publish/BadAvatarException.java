package blogfeed.publish;

import java.nio.file.Path;

/** A feed's avatar can't be used. The message names the file and what would be right. */
public final class BadAvatarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadAvatarException(Path file, String problem) {
        super(file + " " + problem);
    }
}
