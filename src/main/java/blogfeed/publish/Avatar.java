package blogfeed.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A feed's picture.
 *
 * @param type {@code image/png} or {@code image/jpeg}, told by the bytes themselves
 * @param cid the name the network knows these bytes by
 */
// Nobody compares avatars.
@SuppressWarnings("ArrayRecordComponent")
public record Avatar(byte[] bytes, String type, String cid) {
    /** What the lexicon of the record allows. */
    private static final int LARGEST = 1_000_000;

    private static final List<String> USUAL_NAMES = List.of("avatar.png", "avatar.jpg", "avatar.jpeg");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /**
     * The avatar in a feed's folder.
     *
     * @param named the file that {@code feed.yaml} names; empty for one of the usual name
     * @throws BadAvatarException when the one named is missing, or the file is no PNG or JPEG of at most 1,000,000 bytes
     */
    public static Optional<Avatar> in(Path folder, Optional<String> named) {
        if (named.isPresent()) {
            return Optional.of(read(folder.resolve(named.get())));
        }
        return USUAL_NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Avatar::read);
    }

    private static Avatar read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadAvatarException(file, "is named as the feed's avatar, but there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw new BadAvatarException(
                        file, "is too large: an avatar may have 1,000,000 bytes, not %,d".formatted(Files.size(file)));
            }
            return of(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new BadAvatarException(file, "can't be read: " + e);
        }
    }

    private static Avatar of(Path file, byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return new Avatar(bytes, "image/png", RawCid.of(bytes));
        }
        if (startsWith(bytes, JPEG)) {
            return new Avatar(bytes, "image/jpeg", RawCid.of(bytes));
        }
        throw new BadAvatarException(file, "holds neither a PNG nor a JPEG image, whatever its name says");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** The blob as a record refers to it. */
    ObjectNode blob() {
        var blob = JsonNodeFactory.instance.objectNode().put("$type", "blob");
        blob.putObject("ref").put("$link", cid);
        return blob.put("mimeType", type).put("size", bytes.length);
    }
}
