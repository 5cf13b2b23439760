package blogfeed.feed;

import blogfeed.yaml.BadSettingException;
import blogfeed.yaml.YamlChange;
import blogfeed.yaml.YamlFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads a {@code feed.yaml}. Its keys are described in {@code docs/feed.md}. */
public final class FeedFile {
    static final String NAME = "feed.yaml";

    /** How changes are given, for errors. */
    private static final String OPTION = "--set";

    private static final int VERSION_DIGITS = 12;
    private static final int STANDARD_ORDER = 100;
    private static final int LAST_ORDER = 9_999;

    private FeedFile() {}

    /**
     * The feed defined by a file.
     *
     * @param id the feed's id
     * @param topicNames the topics that exist
     * @throws BadSettingException when the file can't be read, or used as it is
     */
    public static FeedDefinition read(String id, Path file, Set<String> topicNames) {
        return read(id, file, topicNames, List.of());
    }

    /**
     * The feed defined by a file, with some settings in place of those it gives.
     *
     * @param changes each as {@code rank.halfLife=6h}, see {@link YamlChange#parse}
     */
    public static FeedDefinition read(String id, Path file, Set<String> topicNames, List<String> changes) {
        try {
            return parse(id, file.toString(), Files.readAllBytes(file), topicNames, changes);
        } catch (NoSuchFileException e) {
            throw new BadSettingException(file.toString(), 0, "there is no such file");
        } catch (IOException e) {
            throw new BadSettingException(file.toString(), 0, "can't be read: " + e);
        }
    }

    /** The same for bytes already read; {@code name} stands for the file in errors. */
    public static FeedDefinition parse(String id, String name, byte[] bytes, Set<String> topicNames) {
        return parse(id, name, bytes, topicNames, List.of());
    }

    private static FeedDefinition parse(
            String id, String name, byte[] bytes, Set<String> topicNames, List<String> changes) {
        var parsed =
                changes.stream().map(change -> YamlChange.parse(OPTION, change)).toList();
        var feed = Section.top(
                YamlFile.parse(name, utf8(name, bytes), parsed),
                "displayName",
                "description",
                "order",
                "avatar",
                "acceptsInteractions",
                "contentMode",
                "include",
                "exclude",
                "rank");
        return new FeedDefinition(
                id,
                feed.text("displayName", 24),
                feed.text("description", 300),
                feed.integer("order", STANDARD_ORDER, 0, LAST_ORDER),
                RecordReader.record(feed),
                InclusionReader.include(feed, topicNames),
                InclusionReader.exclude(feed),
                RankReader.rank(feed),
                version(bytes, changes));
    }

    private static String utf8(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadSettingException(name, 0, "is not UTF-8 text");
        }
    }

    private static String version(byte[] bytes, List<String> changes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            changes.forEach(change -> digest.update(("\n" + change).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
