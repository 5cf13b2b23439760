package blogfeed.topic;

import blogfeed.text.Folding;
import blogfeed.yaml.BadSettingException;
import blogfeed.yaml.YamlFile;
import blogfeed.yaml.YamlMap;
import blogfeed.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code topic.yaml}, refusing whatever would not do what its writer meant. */
final class TopicFile {
    private static final int VERSION_LENGTH = 12;
    private static final Band UNDECIDED = new Band(0.3, 0.8);
    private static final String SAME = "; spaces, hyphens and underscores are the same";

    private final List<Group> groups = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private TopicFile() {}

    static Topic read(Path file) {
        var terms = bytesOf(file);
        var map = YamlFile.parse(file.toString(), new String(terms, StandardCharsets.UTF_8));
        var model = ModelFile.beside(file);
        if (!Files.exists(model)) {
            return new TopicFile().topic(nameOf(file), versionOf(terms), map, null);
        }
        var learned = bytesOf(model);
        return new TopicFile()
                .topic(
                        nameOf(file),
                        versionOf(terms, learned),
                        map,
                        ModelFile.parse(model, new String(learned, StandardCharsets.UTF_8)));
    }

    private Topic topic(String name, String version, YamlMap map, @Nullable Model model) {
        var description = map.get("description").text();
        var gateMark = map.get("gateMark").decimal(0, 1);
        var band = map.find("band").map(value -> band(value.map())).orElse(UNDECIDED);
        var weights = new Weights(
                weights(map.get("fields").map()), map.get("besideCard").decimal(0, 100));
        map.get("terms").map().entries().values().forEach(group -> groups.add(group(group.map(), false)));
        map.map("contexts").entries().values().forEach(group -> groups.add(group(group.map(), true)));
        map.refuseOthers();
        return new Topic(name, version, description, gateMark, band, weights, new Lexicon(groups), model);
    }

    private static Band band(YamlMap map) {
        var band = new Band(map.get("from").decimal(0, 1), map.get("to").decimal(0, 1));
        if (band.from() > band.to()) {
            throw map.get("to").bad("must not be less than 'from'");
        }
        map.refuseOthers();
        return band;
    }

    private static Map<Field, Weights.OfField> weights(YamlMap fields) {
        var weights = new EnumMap<Field, Weights.OfField>(Field.class);
        for (var field : Field.values()) {
            // topics of before pages and their tags were read say nothing of them
            if ((field != Field.PAGE && field != Field.TAGS)
                    || fields.find(field.toString()).isPresent()) {
                weights.put(field, weight(fields.get(field.toString()).map()));
            }
        }
        fields.refuseOthers();
        return weights;
    }

    private static Weights.OfField weight(YamlMap map) {
        var weight = new Weights.OfField(
                map.get("weight").decimal(0, 10), map.get("most").decimal(0, 100));
        map.refuseOthers();
        return weight;
    }

    private Group group(YamlMap map, boolean homonyms) {
        var exactCase = map.find("case")
                .map(value -> value.oneOf(List.of("any", "exact")).equals("exact"))
                .orElse(false);
        var points = map.get("weight").decimal(-100, 100);
        var terms = terms(map.get("terms"), exactCase);
        var settling = homonyms ? map.find("with").map(TopicFile::words).orElse(List.of()) : List.<String>of();
        var unsettling = map.find("without").map(TopicFile::words).orElse(List.of());
        map.refuseOthers();
        return new Group(points, exactCase, homonyms, terms, settling, unsettling);
    }

    private List<String> terms(YamlValue list, boolean exactCase) {
        var terms = words(list);
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            var folded = exactCase ? Folding.foldKeepingCase(term) : Folding.fold(term);
            if (!seen.add(exactCase + folded.strip())) {
                throw list.items().get(i).bad("'" + term + "' is listed already" + SAME);
            }
        }
        return terms;
    }

    private static List<String> words(YamlValue list) {
        for (var item : list.items()) {
            if (Folding.fold(item.text()).isBlank()) {
                throw item.bad("a term must have more than spaces and dashes, not '" + item.text() + "'");
            }
        }
        return list.texts();
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadSettingException(file.toString(), 0, "there is no such file");
        } catch (IOException e) {
            throw new BadSettingException(file.toString(), 0, "can't be read: " + e);
        }
    }

    private static String nameOf(Path file) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        return String.valueOf(folder.getFileName());
    }

    private static String versionOf(byte[]... files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var bytes : files) {
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
