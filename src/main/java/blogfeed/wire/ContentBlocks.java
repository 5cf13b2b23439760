package blogfeed.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Reads text out of blocks, whoever invented them: what they hold as {@code plaintext}, {@code text} or {@code markdown},
 * and the blocks inside them, however they are nested. How deep is bounded by the parser.
 */
final class ContentBlocks {
    /** They repeat, adorn or point to what is told elsewhere. */
    private static final Set<String> NO_TEXT =
            Set.of("facets", "image", "previewImage", "theme", "preferences", "blobs");

    private static final Set<String> CODE = Set.of("code", "codeBlock", "codeblock");
    private static final Set<String> FIGURES =
            Set.of("image", "imageGallery", "imageGrid", "imageCarousel", "gallery", "iframe", "table", "video");
    private static final Set<String> NO_PROSE = Set.of("button", "signup", "poll", "postsList", "website", "html");

    private ContentBlocks() {}

    /** Adds what is in a block, or in all of an array. */
    static void read(JsonNode content, PlainText to) {
        walk(content, to, true);
    }

    /** Counts what is in it, where its text is told elsewhere. */
    static void count(JsonNode content, PlainText to) {
        walk(content, to, false);
    }

    private static void walk(JsonNode node, PlainText to, boolean withText) {
        if (node.isArray()) {
            node.forEach(child -> walk(child, to, withText));
        } else if (node.isObject() && !node.has("blobPages")) {
            block(node, to, withText);
        }
    }

    private static void block(JsonNode block, PlainText to, boolean withText) {
        var type = kind(Foreign.word(block, "$type"));
        count(type, to);
        if (NO_PROSE.contains(type)) {
            return;
        }
        if (withText) {
            text(type, block, to);
        }
        block.properties().forEach(field -> {
            if (!NO_TEXT.contains(field.getKey())) {
                walk(field.getValue(), to, withText);
            }
        });
    }

    private static void count(String type, PlainText to) {
        if (CODE.contains(type)) {
            to.addCodeBlock();
        } else if (FIGURES.contains(type)) {
            to.addFigure();
        } else if (type.equals("membersOnlyDelimiter")) {
            to.paywall();
        }
    }

    private static void text(String type, JsonNode block, PlainText to) {
        var plain = Foreign.word(block, "plaintext");
        var text = plain.isEmpty() ? Foreign.word(block, "text") : plain;
        var markdown = Foreign.word(block, "markdown");
        if (!markdown.isEmpty()) {
            Markdown.read(markdown, to);
        } else if (type.contains("markdown")) {
            Markdown.read(text, to);
        } else if (type.equals("header") || type.equals("heading")) {
            to.addHeading(text);
        } else {
            to.add(text);
        }
    }

    /** The last part of a type's name: of {@code pub.leaflet.blocks.text} the text. */
    private static String kind(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('#')) + 1);
    }
}
