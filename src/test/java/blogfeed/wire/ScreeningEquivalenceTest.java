package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Post;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Screening may drop only what would not have mattered after parsing. */
final class ScreeningEquivalenceTest {
    private static final int LINES = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> people =
            Stream.generate(() -> "did:plc:" + letters(24)).limit(8).toList();
    private final List<String> keys =
            Stream.generate(() -> "3k" + letters(11)).limit(12).toList();

    /** Keeps posts with a link, and engagement with them, as the consumer does. */
    private static final class Consumer implements Interest {
        private final KnownRecords known = new KnownRecords();
        private final List<StreamEvent> kept = new ArrayList<>();

        @Override
        public boolean knowsPost(long hash) {
            return known.knowsPost(hash);
        }

        @Override
        public boolean knowsEngagement(long hash) {
            return known.knowsEngagement(hash);
        }

        @Override
        public boolean awaitsPosts() {
            return known.awaitsPosts();
        }

        @Override
        public boolean awaitsPost(long hash) {
            return known.awaitsPost(hash);
        }

        void apply(StreamEvent event) {
            if (event instanceof StreamEvent.PostSaved saved) {
                apply(saved);
            } else if (event instanceof StreamEvent.Engaged engaged) {
                if (knows(engaged.subject())) {
                    known.with(engaged.did().value(), engaged.rkey());
                    kept.add(event);
                }
            } else if (event instanceof StreamEvent.Disengaged off) {
                if (known.knowsEngagement(RecordKeyHash.of(off.did(), off.rkey()))) {
                    kept.add(event);
                }
            } else {
                kept.add(event);
            }
        }

        private void apply(StreamEvent.PostSaved saved) {
            var post = saved.post();
            if (hasLink(post)) {
                known.with(post.uri().did().value(), post.uri().rkey());
            }
            if (hasLink(post)
                    || knows(post.parent())
                    || knows(post.root())
                    || knows(post.quoted())
                    || isDocument(post.quoted())
                    || known.awaitsPost(RecordKeyHash.of(post.uri()))) {
                kept.add(saved);
            }
        }

        private boolean knows(@Nullable AtUri uri) {
            return uri != null && known.knowsPost(RecordKeyHash.of(uri));
        }

        private static boolean isDocument(@Nullable AtUri uri) {
            return uri != null && uri.isDocument();
        }

        private static boolean hasLink(Post post) {
            return post.card() != null
                    || !post.facets().isEmpty()
                    || post.text().toLowerCase(Locale.ROOT).contains("http");
        }
    }

    @Test
    void aScreenedRunKeepsWhatAnUnscreenedRunKeeps() {
        var screened = new Consumer();
        var unscreened = new Consumer();
        // some post is awaited of everybody
        for (var person : people) {
            screened.known.awaiting(person, keys.get(0));
            unscreened.known.awaiting(person, keys.get(0));
        }
        var screen = new FrameReader();
        var none = new FrameReader();
        for (int i = 0; i < LINES; i++) {
            var frame = new Arena(1 << 16);
            var bytes = line(i).getBytes(UTF_8);
            frame.add(bytes, 0, bytes.length);
            screen.read(frame, screened, screened::apply);
            none.read(frame, Interest.ALL, unscreened::apply);
        }
        assertThat(screened.kept).as("seed %d", seed).isEqualTo(unscreened.kept);
        assertThat(screened.kept).as("seed %d", seed).hasSizeGreaterThan(LINES / 10);
        assertThat(screen.counts().ignored())
                .as("seed %d", seed)
                .isGreaterThan(none.counts().ignored());
    }

    private String line(int i) {
        var time = Frames.START + i * 1_000L;
        var frame = switch (random.nextInt(10)) {
            case 0, 1, 2 -> Frames.like(one(people), one(keys), time, Frames.postUri(one(people), one(keys)));
            case 3 -> Frames.repost(one(people), one(keys), time, Frames.postUri(one(people), one(keys)));
            case 4 -> Frames.delete(one(people), one(keys), time, one(List.of(Wire.POST, Wire.LIKE, Wire.REPOST)));
            case 5 -> Frames.account(one(people), time, "\"active\":" + random.nextBoolean());
            case 6 -> Frames.identity(one(people), time, random.nextBoolean() ? "\"handle\":\"a.example\"" : "");
            case 7 ->
                Frames.commit(
                        one(people),
                        time,
                        "create",
                        one(List.of("org.example.thing", "site.standard.document", "pub.leaflet.publication")),
                        one(keys),
                        "{\"title\":\"A\",\"a\":[{}]}");
            default -> Frames.post(one(people), one(keys), time, content());
        };
        var told = random.nextBoolean() ? frame : onTheSecondWire(frame, i);
        return random.nextInt(4) == 0 ? disguised(told) : told;
    }

    /** The same event as the other wire tells it. */
    private static String onTheSecondWire(String frame, int seq) {
        try {
            var told = JSON.readTree(frame);
            var payload = JSON.createObjectNode();
            var kind = told.path("kind").asText();
            payload.put("$type", Wire.SUBSCRIBE_EVENTS + "#" + kind);
            if (kind.equals("commit")) {
                told.path("commit").properties().forEach(field -> payload.set(field.getKey(), field.getValue()));
            } else {
                payload.set(kind, told.path(kind));
            }
            payload.set("did", told.path("did"));
            payload.put("seq", seq)
                    .put("time", SecondFrames.time(told.path("time_us").longValue()));
            return JSON.createObjectNode()
                    .put("$type", "message")
                    .set("payload", payload)
                    .toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(frame, e);
        }
    }

    private String content() {
        var uri = Frames.postUri(one(people), one(keys));
        var text = one(List.of(
                "plain", "a \\u0026 b", "at://nobody", "see https://a.example", "HTTPS://a.example", "h t t p"));
        var more = one(List.of(
                "",
                ",\"reply\":{\"parent\":{\"uri\":\"%1$s\"},\"root\":{\"uri\":\"%1$s\"}}",
                ",\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":{\"uri\":\"%s\"}}",
                ",\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":{\"uri\":\""
                        + Frames.postUri(one(people), one(keys)).replace(Wire.POST, AtUri.STANDARD_DOCUMENT) + "\"}}",
                ",\"embed\":{\"$type\":\"app.bsky.embed.external\",\"external\":{\"uri\":\"http://b.example\"}}",
                ",\"langs\":[\"en\"],\"x\":{\"collection\":\"app.bsky.feed.like\",\"uri\":\"%s\"}"));
        return "\"text\":\"" + text + "\"" + more.formatted(uri);
    }

    /** The same frame with its keys in any order, and any characters escaped. */
    private String disguised(String frame) {
        try {
            return escaped(shuffled(JSON.readTree(frame)).toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(frame, e);
        }
    }

    private JsonNode shuffled(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        var fields = new LinkedHashMap<String, JsonNode>();
        names.forEach(name -> fields.put(name, shuffled(node.path(name))));
        return JSON.createObjectNode().setAll(fields);
    }

    private String escaped(String json) {
        if (random.nextInt(3) > 0) {
            return json;
        }
        var at = random.nextInt(json.length());
        var unit = json.charAt(at);
        var plain = Character.isLetter(unit) && json.charAt(at - 1) != '\\' && inString(json, at);
        return plain ? json.substring(0, at) + "\\u%04x".formatted((int) unit) + json.substring(at + 1) : json;
    }

    private static boolean inString(String json, int at) {
        return json.substring(0, at)
                                .replace("\\\"", "")
                                .chars()
                                .filter(c -> c == '"')
                                .count()
                        % 2
                == 1;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String letters(int count) {
        return random.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
