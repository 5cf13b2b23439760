package bench;

import bench.Known.Wanted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes posts: half are replies, a quarter shows images, a fifth carries a link, one in a thousand a wanted one. */
final class Posts {
    private final Dice dice;
    private final Talk talk;
    private final Network network;

    Posts(Dice dice, Talk talk, Network network) {
        this.dice = dice;
        this.talk = talk;
        this.network = network;
    }

    /** One post on its way: its text grows with what is shown of its links. */
    private final class Draft {
        final String language = talk.language();
        final StringBuilder text = new StringBuilder(talk.post(language));
        final List<String> facets = new ArrayList<>();
        String embed = "";
        boolean wanted;

        @Nullable
        Wanted parent;

        @Nullable
        Wanted quoted;

        void show(String shown, String feature) {
            text.append(' ');
            var from = bytes();
            text.append(shown);
            facets.add("{\"features\":[" + feature + "],\"index\":{\"byteEnd\":" + bytes() + ",\"byteStart\":" + from
                    + "}}");
        }

        void link(String link) {
            var bare = link.substring("https://".length());
            show(
                    dice.chance(0.7) ? bare.substring(0, Math.min(23, bare.length())) + "..." : bare,
                    "{\"$type\":\"app.bsky.richtext.facet#link\",\"uri\":\"" + link + "\"}");
        }

        void card(String link) {
            var picture = dice.chance(0.8) ? ",\"thumb\":" + picture() : "";
            embed = "{\"$type\":\"app.bsky.embed.external\",\"external\":{\"description\":\""
                    + talk.words(language, 40 + dice.below(180)) + "\"" + picture + ",\"title\":\""
                    + talk.words(language, 30 + dice.below(60)) + "\",\"uri\":\"" + link + "\"}}";
        }

        private int bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** The record of a new post, and what it means for the posts it speaks of. */
    record Made(String record, boolean wanted, Known.About about) {}

    Made make(long micros) {
        var draft = new Draft();
        fill(draft);
        if (dice.chance(0.05)) {
            var tag = talk.topic();
            draft.show("#" + tag, "{\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"" + tag + "\"}");
        }
        if (dice.chance(0.03)) {
            draft.show(
                    "@" + dice.letters(8) + ".bsky.social",
                    "{\"$type\":\"app.bsky.richtext.facet#mention\",\"did\":\"" + network.did(network.person())
                            + "\"}");
        }
        var reply = dice.chance(0.5) ? reply(draft) : "";
        return new Made(
                "{\"$type\":\"" + Names.POST + "\",\"createdAt\":\"" + Wire.claimed(micros) + "\""
                        + (draft.embed.isEmpty() ? "" : ",\"embed\":" + draft.embed)
                        + (draft.facets.isEmpty() ? "" : ",\"facets\":[" + String.join(",", draft.facets) + "]")
                        + ",\"langs\":[\"" + draft.language + "\"]" + reply + ",\"text\":\"" + draft.text + "\"}",
                draft.wanted,
                new Known.About(draft.parent, draft.quoted));
    }

    private void fill(Draft draft) {
        var share = dice.part();
        if (share < 0.0010) {
            draft.wanted = true;
            carry(draft, talk::wantedLink);
        } else if (share < 0.0013) {
            draft.link(talk.nearlyWantedLink());
        } else if (share < 0.0016) {
            draft.text.append(" reading ").append(dice.pick(Talk.WANTED)).append(" today");
        } else if (share < 0.26) {
            draft.embed = images(draft.language);
        } else if (share < 0.45) {
            carry(draft, talk::otherLink);
        } else if (share < 0.47) {
            draft.embed =
                    "{\"$type\":\"app.bsky.embed.video\",\"aspectRatio\":{\"height\":1280,\"width\":720},\"video\":"
                            + blob("video/mp4", 1_000_000) + "}";
        } else if (share < 0.53) {
            var quoted = network.subject();
            draft.embed = "{\"$type\":\"app.bsky.embed.record\",\"record\":" + quoted.reference() + "}";
            draft.quoted = quoted.wanted;
        }
    }

    /** A link in the card, in the text, or in both. */
    private void carry(Draft draft, Supplier<String> links) {
        var link = links.get();
        var how = dice.part();
        if (how > 0.5) {
            draft.link(link);
        }
        if (how < 0.65) {
            draft.card(link);
        }
    }

    private String reply(Draft draft) {
        var parent = network.subject();
        var root = dice.chance(0.5) ? parent : network.subject();
        draft.parent = parent.wanted;
        return ",\"reply\":{\"parent\":" + parent.reference() + ",\"root\":" + root.reference() + "}";
    }

    private String images(String language) {
        var images = new ArrayList<String>();
        for (int i = dice.mostlyLow(4, 3); i >= 0; i--) {
            var alt = dice.chance(0.4) ? talk.words(language, 20 + dice.below(200)) : "";
            images.add("{\"alt\":\"" + alt + "\",\"aspectRatio\":{\"height\":" + (600 + dice.below(1400))
                    + ",\"width\":" + (600 + dice.below(1400)) + "},\"image\":" + picture() + "}");
        }
        return "{\"$type\":\"app.bsky.embed.images\",\"images\":[" + String.join(",", images) + "]}";
    }

    String picture() {
        return blob("image/jpeg", 900_000);
    }

    private String blob(String type, int size) {
        return "{\"$type\":\"blob\",\"mimeType\":\"" + type + "\",\"ref\":{\"$link\":\"" + Names.blob(dice)
                + "\"},\"size\":" + (50_000 + dice.below(size)) + "}";
    }
}
