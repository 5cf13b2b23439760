package bench;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a subscriber asks for, in either generation's words. */
record Subscription(Wire wire, List<String> kinds, List<String> collections, long cursor, long dictionary) {
    private static final String V2 = "/xrpc/network.bsky.jetstream.subscribeEvents";

    /** From this on a cursor is a time in microseconds, below it a sequence number. */
    private static final long TIMES = 1_000_000_000_000_000L;

    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String error, String message) {
            super("{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}");
        }
    }

    static Subscription of(URI target) throws Refused {
        var asked = parameters(target);
        var wire = target.getPath().equals(V2) ? Wire.V2 : Wire.V1;
        for (var foreign :
                wire == Wire.V2 ? List.of("wantedCollections", "wantedDids", "compress") : List.of("zstdDictionary")) {
            if (asked.containsKey(foreign)) {
                throw new Refused("InvalidRequest", "unknown parameter " + foreign);
            }
        }
        return new Subscription(
                wire,
                asked.getOrDefault("kinds", List.of()),
                asked.getOrDefault(wire == Wire.V2 ? "collections" : "wantedCollections", List.of()),
                number(asked, "cursor"),
                number(asked, "zstdDictionary"));
    }

    static Map<String, List<String>> parameters(URI target) {
        var parameters = new HashMap<String, List<String>>();
        var query = target.getRawQuery();
        for (var pair : (query == null ? "" : query).split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, at), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static long number(Map<String, List<String>> asked, String name) {
        return Long.parseLong(asked.getOrDefault(name, List.of("0")).get(0));
    }

    /** Which subjects are sent, by their number. A filter of collections never holds back what happens to accounts. */
    boolean[] wanted() {
        var wanted = new boolean[Names.SUBJECTS.length];
        for (int i = 0; i < wanted.length; i++) {
            var name = Names.SUBJECTS[i];
            var kind = i < 2 ? name : "commit";
            wanted[i] = (kinds.isEmpty() || kinds.contains(kind))
                    && (i < 2 || collections.isEmpty() || collections.stream().anyMatch(asked -> matches(asked, name)));
        }
        return wanted;
    }

    private static boolean matches(String asked, String name) {
        return asked.endsWith(".*") ? name.startsWith(asked.substring(0, asked.length() - 1)) : asked.equals(name);
    }

    boolean isBefore(Part part, int event) {
        return (cursor >= TIMES ? part.micros() : part.seqs())[event] < cursor;
    }
}
