package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Folders of feeds to run the program with. */
final class Feeds {
    private static final int TERMS = 20;
    private static final String[] SYLLABLES =
            "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri sno sku"
                    .split(" ");

    private Feeds() {}

    /** Those that come with the program, and one of the wanted hosts. */
    static Path usual(Path folder) throws IOException {
        copy(Place.root().resolve("feeds"), folder);
        return ofHosts(folder);
    }

    static void copy(Path feeds, Path folder) throws IOException {
        try (var files = Files.walk(feeds)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = folder.resolve(feeds.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The one of the wanted hosts, and so many of made-up words, which hardly anybody writes. */
    static Path ofTerms(Path folder, int count) throws IOException {
        var dice = new Dice(count);
        for (int i = 1; i <= count; i++) {
            var terms = IntStream.range(0, TERMS).mapToObj(it -> term(dice)).collect(Collectors.joining(", "));
            write(folder, "terms-" + i, "terms: [" + terms + "]");
        }
        return ofHosts(folder);
    }

    private static Path ofHosts(Path folder) throws IOException {
        var hosts = Arrays.stream(Talk.WANTED)
                .map(host -> host.replaceFirst("^www\\.", ""))
                .collect(Collectors.joining(", "));
        write(folder, "bench-hosts", "hosts: [" + hosts + "]");
        return folder;
    }

    private static String term(Dice dice) {
        return dice.chance(0.3) ? word(dice) + " " + word(dice) : word(dice);
    }

    private static String word(Dice dice) {
        return IntStream.range(0, 3 + dice.below(2))
                .mapToObj(it -> dice.pick(SYLLABLES))
                .collect(Collectors.joining());
    }

    private static void write(Path folder, String id, String rule) throws IOException {
        var file = Files.createDirectories(folder.resolve(id)).resolve("feed.yaml");
        Files.writeString(
                file, "displayName: " + id + "\ndescription: Made for measuring.\ninclude:\n  " + rule + "\n");
    }
}
